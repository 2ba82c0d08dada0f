import Cases
import CodeSets
import X12

/// Reads HI: up to twelve diagnoses, each with its qualifier (code list 1270).
enum DiagnosisReader {
    static func read(_ level: Level, _ reading: inout Reading) -> [Diagnosis] {
        var diagnoses: [Diagnosis] = []
        var sequence = 0
        for row in level.all("HI") where row.segment.count > 0 {
            for number in 1...row.segment.count where !row.segment[number].isEmpty {
                sequence += 1
                if let read = diagnosis(row, number, sequence, &reading) { diagnoses.append(read) }
            }
        }
        return diagnoses
    }

    private static func diagnosis(
        _ row: Row, _ number: Int, _ sequence: Int, _ reading: inout Reading
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
        reading.places[.diagnosis(sequence)] = row.place(number)
        let recorded = row[number, 3] == "D8" ? row[number, 4].flatMap { DateReader.day($0) } : nil
        return Diagnosis(sequence: sequence, code: code, role: role, recordedOn: recorded)
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
}
