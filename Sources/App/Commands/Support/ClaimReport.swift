import Adjudication
import Cases
import CodeSets
import Primitives
import Records
import Workflow
import X12Gateway

/// A file of claims for people at a terminal: a row a line, and why what is not covered is not.
enum ClaimReport {
    static func text(_ answer: ClaimFileAnswer) -> String {
        guard !answer.outcomes.isEmpty else { return "No claim was taken in." }
        var table = TextTable(header: ["CLAIM", "LINE", "CODE", "UNITS", "ANSWER", "BY", "LEFT"])
        var reasons: [String] = []
        for outcome in answer.outcomes {
            let account = String(outcome.claim.patientControlNumber.prefix(20))
            if outcome.claim.isVoid, outcome.lines.isEmpty {
                table.add([account, "-", "-", "-", "voided", outcome.reversed?.number ?? "-", "-"])
            }
            for line in outcome.lines {
                table.add([account, "\(line.line.number)"] + cells(line))
                if case .notCovered(_, let message) = line.verdict {
                    reasons.append("\(account), line \(line.line.number): \(message)")
                }
            }
            reasons += notes(outcome, account)
        }
        let rest = reasons.uniqued.map { Console.wrapped($0) }
        return ([table.text] + (rest.isEmpty ? [] : [""]) + rest).joined(separator: "\n")
    }

    /// Code, units, answer, by what, what is left.
    private static func cells(_ outcome: ClaimLineOutcome) -> [String] {
        let line = outcome.line
        let start = [line.code.code, "\(line.units)"]
        switch outcome.verdict {
        case .covered(let number, _, _, let left, _):
            return start + ["covered", number.text, "\(left)"]
        case .partOfStay(let number): return start + ["with the stay", number.text, "-"]
        case .notRequired: return start + ["not required", "-", "-"]
        case .notCovered(let cause, _):
            return start + ["NOT COVERED", "\(cause.isMembers ? "PR" : "CO") \(cause.carc)", "-"]
        }
    }

    private static func notes(_ outcome: ClaimOutcome, _ account: String) -> [String] {
        var notes: [String] = []
        if let reversed = outcome.reversed {
            let verb = outcome.claim.isVoid ? "voids" : "replaces"
            notes.append(
                "\(account) \(verb) claim \(reversed.number): what that one used is given back.")
        }
        if outcome.isRepeat {
            notes.append("\(account) was filed before; what it used then is not used again.")
        }
        let unpriced = outcome.lines.filter { line in
            line.payment.adjustments.contains { $0.reason == "133" }
        }
        if !unpriced.isEmpty {
            let numbers = unpriced.map { "\($0.line.number)" }.joined(separator: ", ")
            notes.append(
                "\(account), line \(numbers): no price follows from book and registry; a person sets it."
            )
        }
        return notes
    }
}
