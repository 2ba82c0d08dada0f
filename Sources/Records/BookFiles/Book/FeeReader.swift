import Cases
import CodeSets
import Plans
import Primitives

/// `fees.csv`: what a network's contract allows for one unit; without a network, everybody else's schedule.
enum FeeReader {
    static let required = ["system", "code", "allowed", "from"]
    static let optional = ["network", "modifier", "until"]

    static func fees(_ bytes: [UInt8], file: String, log: FindingLog) -> [Located<FeeRow>] {
        CSVTable(bytes, file: file, required: required, optional: optional, log: log).rows
            .compactMap { row in fee(row).map { Located($0, row.spot("network")) } }
    }

    private static func fee(_ row: CSVRow) -> FeeRow? {
        let code = row.procedureCode()
        let modifier = row.value("modifier", "a modifier of two characters") { Modifier($0) }
        if row.text("allowed") == nil { _ = row.requiredText("allowed") }
        let allowed = row.money("allowed")
        let dates = row.dates()
        guard row.isSound, let code, let allowed, let dates else { return nil }
        return FeeRow(
            file: row.file, row: row.line, network: row.text("network"), code: code,
            modifier: modifier, allowed: allowed, effective: dates)
    }
}

extension CSVRow {
    /// The columns `system` and `code`.
    func procedureCode() -> ProcedureCode? {
        let system = required("system", ProcedureCodeSystem.expected) {
            ProcedureCodeSystem(name: $0)
        }
        let text = requiredText("code").uppercased()
        guard let system, !text.isEmpty else { return nil }
        let code = ProcedureCode(system: system, code: text)
        if let problem = code.shapeProblem {
            fail("book-bad-code", "`\(text)`: \(problem)", at: "code")
            return nil
        }
        return code
    }
}
