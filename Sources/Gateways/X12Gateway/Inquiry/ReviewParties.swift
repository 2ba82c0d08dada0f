import Cases
import CodeSets
import Primitives
import Workflow

/// Who a 278 that asks or tells of a case is between, whom it is about, and the events it names (005010X215, 005010X216).
struct ReviewParties {
    struct Event {
        let level: Level
        var services: [Level] = []
    }

    let header: Row
    /// The levels 20, 21, 22 and 23, as many as there are.
    let parties: [Level]
    private(set) var events: [Event] = []

    /// Each event is looked up by itself.
    static let eventsMax = 50

    /// Who stands for a payer (NM101); everybody else is a provider.
    private static let payerCodes: Set<String> = ["PR", "X3", "2B", "36"]

    init?(_ rows: [Row]) {
        guard let header = rows.first(where: { $0.id == "BHT" }) else { return nil }
        self.header = header
        var parties: [Level] = []
        for level in Level.levels(in: rows) {
            switch level.code {
            case "EV": events.append(Event(level: level))
            case "SS": if let last = events.indices.last { events[last].services.append(level) }
            default: parties.append(level)
            }
        }
        self.parties = parties
    }

    private func name(_ code: String) -> NameLoop? {
        parties.first { $0.code == code }?.names.first
    }

    var payer: NameLoop? { [name("20"), name("21")].compactMap { $0 }.first(where: isPayer) }
    var provider: NameLoop? { [name("20"), name("21")].compactMap { $0 }.first { !isPayer($0) } }

    private func isPayer(_ loop: NameLoop) -> Bool { Self.payerCodes.contains(loop.code) }

    var patient: NameLoop? { name("23") ?? name("22") }

    /// Of the patient where it has one, and of the subscriber.
    var memberIdentifiers: [String] {
        let names = [name("23"), name("22")].compactMap { $0 }
        let others = names.flatMap(\.rows).filter {
            $0.id == "REF" && MemberReader.numbers.contains($0[1] ?? "")
        }
        return (names.compactMap { $0.name[9] } + others.compactMap { $0[2] }).uniqued
    }

    var birthDate: CivilDate? { patient?.first("DMG")?[2].flatMap { DateReader.day($0) } }

    var providerIdentifiers: [String] {
        guard let provider else { return [] }
        let others = provider.rows.filter { $0.id == "REF" }.compactMap { $0[2] }
        return ([provider.name[9]].compactMap { $0 } + others).uniqued
    }

    /// What an event of the message says of the cases that are meant; nil is the message as a whole.
    func inquiry(_ event: Event?, payer: PayerID) -> Inquiry {
        let levels = event.map { [$0.level] + $0.services } ?? []
        var reading = Reading()
        let dates = levels.lazy.compactMap { level in
            DateReader.dates("472", level, &reading) ?? DateReader.dates("AAH", level, &reading)
                ?? DateReader.dates("435", level, &reading)
        }.first
        let numbers = levels.flatMap(EventReader.previousNumbers).uniqued
        let services = levels.flatMap(\.rows).filter { ["SV1", "SV2"].contains($0.id) }
        return Inquiry(
            payer: payer, member: memberIdentifiers, birthDate: birthDate,
            requester: providerIdentifiers,
            providers: levels.flatMap(\.names).filter { !ProviderReader.isKept($0) }
                .compactMap { $0.name[9] },
            numbers: numbers,
            codes: services.compactMap { ServiceReader.procedure($0, $0.id == "SV2" ? 2 : 1) },
            // A number says which case is meant, whatever day has come of it.
            serviceDates: numbers.isEmpty ? dates : nil)
    }

    /// Of these cases those that a trace number of the event names; all where it names none.
    func narrowed(_ cases: [Case], by event: Event?) -> [Case] {
        let traces = Set(
            (event.map { [$0.level] + $0.services } ?? []).flatMap(EventReader.traces)
                .map(\.value))
        let named = cases.filter { one in
            let own =
                one.request.transaction.traceNumbers + one.request.lines.flatMap(\.traceNumbers)
            return own.contains { traces.contains($0.value) }
        }
        return named.isEmpty ? cases : named
    }
}
