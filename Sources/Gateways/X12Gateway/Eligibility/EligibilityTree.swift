import CodeSets
import Primitives
import X12

/// The levels of a 270 (005010X279A1): payers, under each the providers who ask, under each subscribers, and under those
/// their dependents.
struct EligibilityTree {
    struct Payer {
        let level: Level
        var receivers: [Receiver] = []
    }

    struct Receiver {
        let level: Level
        var subscribers: [Subscriber] = []
    }

    struct Subscriber {
        let level: Level
        var dependents: [Level] = []
    }

    let header: Row
    private(set) var payers: [Payer] = []

    /// The guide asks for no more than 99 patients a set; a file of more is taken, to here.
    static let patientsMax = 1_000

    /// nil where a level stands under none that it could belong to; the guide's rules have refused that before.
    init?(_ rows: [Row]) {
        guard let header = rows.first(where: { $0.id == "BHT" }) else { return nil }
        self.header = header
        for level in Level.levels(in: rows) {
            switch level.code {
            case "20": payers.append(Payer(level: level))
            case "21":
                guard !payers.isEmpty else { return nil }
                payers[payers.count - 1].receivers.append(Receiver(level: level))
            case "22":
                guard let place = payers.last?.receivers.indices.last else { return nil }
                payers[payers.count - 1].receivers[place].subscribers.append(
                    Subscriber(level: level))
            case "23":
                guard let place = payers.last?.receivers.indices.last,
                    let owner = payers.last?.receivers[place].subscribers.indices.last
                else { return nil }
                payers[payers.count - 1].receivers[place].subscribers[owner].dependents.append(
                    level)
            default: continue
            }
        }
    }

    /// Where the first patient too many stands; nil where there are few enough.
    static func excess(_ rows: [Row]) -> Row? {
        let patients = rows.filter { $0.id == "HL" && ["22", "23"].contains($0[3] ?? "") }
        return patients.count > patientsMax ? patients[patientsMax] : nil
    }
}

/// One person asked about: the level, and what is asked of it (loops 2110C or 2110D).
struct EligibilityPatient {
    let name: NameLoop
    var inquiries: [BenefitInquiry] = []

    init?(_ level: Level) {
        guard let name = level.names.first else { return nil }
        var person = NameLoop(name: name.name)
        for row in name.rows {
            if row.id == "EQ" {
                inquiries.append(BenefitInquiry(row: row))
            } else if let last = inquiries.indices.last {
                inquiries[last].rows.append(row)
            } else {
                person.rows.append(row)
            }
        }
        self.name = person
    }

    /// DTP 291 at the person: the day that is meant where an inquiry names none.
    var date: CivilDate? { BenefitInquiry.date(name.rows) }

    var birthDate: CivilDate? { name.first("DMG")?[2].flatMap { DateReader.day($0) } }

    var diagnoses: [DiagnosisCode] {
        guard let row = name.first("HI") else { return [] }
        return (1...8).compactMap { row[$0, 2].flatMap { DiagnosisCode($0) } }
    }
}

/// One EQ with what belongs to it.
struct BenefitInquiry {
    let row: Row
    var rows: [Row] = []

    /// EQ01, repeated where the sender asks for several at once.
    var serviceTypes: [String] { row.segment[1].repetitions.compactMap(\.value) }

    /// EQ02.
    var hasProcedure: Bool { row[2, 2] != nil }
    var procedure: ProcedureCode? { ServiceReader.procedure(row, 2) }

    /// III01 ZZ: a place of service.
    var placeOfService: PlaceOfService? {
        rows.first { $0.id == "III" && $0[1] == "ZZ" }?[2].flatMap { PlaceOfService($0) }
    }

    var date: CivilDate? { Self.date(rows) }

    /// The first day of DTP 291.
    static func date(_ rows: [Row]) -> CivilDate? {
        guard let row = rows.first(where: { $0.id == "DTP" && $0[1] == "291" }), let text = row[3]
        else { return nil }
        return DateReader.day(text.prefix(8))
    }

    /// EQ05 points at diagnoses of the person (HI); without, all are meant.
    func diagnoses(of patient: EligibilityPatient) -> [DiagnosisCode] {
        let all = patient.diagnoses
        let pointers = (1...4).compactMap { row[5, $0].flatMap { Int($0) } }
        return pointers.isEmpty
            ? all : pointers.compactMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
    }
}
