import CodeSets
import Primitives
import X12

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
