import Cases
import CodeSets
import X12

/// Reads HI: up to twelve diagnoses, each with its qualifier (code list 1270). Their sequence is the place in HI, to which
/// SV107 points.
enum DiagnosisReader {
    static func read(_ level: Level, _ reading: inout Reading) -> [Diagnosis] {
        guard let row = level.first("HI"), row.segment.count > 0 else { return [] }
        return (1...row.segment.count).compactMap { number in
            row.segment[number].isEmpty ? nil : diagnosis(row, number, &reading)
        }
    }

    private static func diagnosis(
        _ row: Row, _ number: Int, _ reading: inout Reading
    ) -> Diagnosis? {
        guard let role = role(row[number, 1] ?? "") else {
            reading.note(
                "diagnosis-system",
                "'\(row[number] ?? "")' is no ICD-10-CM code: it is kept and not read.",
                at: row.place(number))
            return nil
        }
        let text = row[number, 2] ?? ""
        guard let code = DiagnosisCode(text) else {
            reading.refuse(
                "diagnosis-code", "'\(text)' is not the shape of an ICD-10-CM code.",
                at: row.place(number, 2))
            return nil
        }
        reading.places[.diagnosis(number)] = row.place(number)
        let recorded = isDated(row, number) ? row[number, 4].flatMap { DateReader.day($0) } : nil
        return Diagnosis(sequence: number, code: code, role: role, recordedOn: recorded)
    }

    /// What HI holds beside what is read: codes of other lists, amounts, dates that are periods.
    static func rest(_ row: Row) -> KeptSegment? {
        var read: [Int: Set<Int>] = [:]
        for number in 1...max(1, row.segment.count) where role(row[number, 1] ?? "") != nil {
            read[number] = isDated(row, number) ? [1, 2, 3, 4] : [1, 2]
        }
        return row.rest(read: [], components: read)
    }

    private static func isDated(_ row: Row, _ number: Int) -> Bool {
        row[number, 3] == "D8" && row[number, 4].flatMap { DateReader.day($0) } != nil
    }

    /// ICD-10-CM only. ICD-9-CM (BF, BK, BJ, PR) says nothing that a row or a policy reads, and neither does a group (DR).
    private static func role(_ qualifier: String) -> Diagnosis.Role? {
        switch qualifier {
        case "ABK": .principal
        case "ABJ": .admitting
        case "APR": .reasonForVisit
        case "ABF": .other
        default: nil
        }
    }

    /// The qualifier that a role is read from.
    static func qualifier(_ role: Diagnosis.Role) -> String {
        switch role {
        case .principal: "ABK"
        case .admitting: "ABJ"
        case .reasonForVisit: "APR"
        case .other: "ABF"
        }
    }
}
