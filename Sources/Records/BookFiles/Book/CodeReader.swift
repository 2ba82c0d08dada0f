import Cases
import CodeSets
import Plans
import Primitives

/// `codes/<system>.csv`: the codes of a system that exist, and `edits.csv`: the most units of a code in a day.
enum CodeReader {
    static func codes(
        _ bytes: [UInt8], file: String, system: ProcedureCodeSystem, log: FindingLog
    ) -> [String: DateRange?] {
        let table = CSVTable(
            bytes, file: file, required: ["code"], optional: ["from", "until"], log: log)
        var codes: [String: DateRange?] = [:]
        for row in table.rows {
            let code = row.requiredText("code").uppercased()
            let problem = ProcedureCode(system: system, code: code).shapeProblem
            if let problem, row.isSound {
                row.fail("book-bad-code", "`\(code)`: \(problem)", at: "code")
            }
            let isDated = row.text("from") != nil || row.text("until") != nil
            let dates = isDated ? row.dates() : nil
            guard row.isSound else { continue }
            if codes.updateValue(dates, forKey: code) != nil {
                row.fail("book-duplicate", "`\(code)` is there twice", at: "code")
            }
        }
        return codes
    }

    static func edits(
        _ bytes: [UInt8], file: String, log: FindingLog
    ) -> [ProcedureCode: Decimal] {
        let table = CSVTable(
            bytes, file: file, required: ["system", "code", "units_per_day"],
            optional: ["source", "link"], log: log)
        var edits: [ProcedureCode: Decimal] = [:]
        for row in table.rows {
            let code = row.procedureCode()
            if row.text("units_per_day") == nil { _ = row.requiredText("units_per_day") }
            let most = row.value("units_per_day", "a number above zero") { text in
                Decimal(text).flatMap { $0 > Decimal(0) ? $0 : nil }
            }
            guard row.isSound, let code, let most else { continue }
            if edits.updateValue(most, forKey: code) != nil {
                row.fail("book-duplicate", "`\(code.code)` is there twice", at: "code")
            }
        }
        return edits
    }
}
