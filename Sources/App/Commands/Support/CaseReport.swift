import Cases
import Primitives
import Records
import Workflow

/// Cases for people at a terminal.
enum CaseReport {
    static func find(_ number: String, _ desk: Desk) async throws -> Case {
        let found = try await refusing { () async throws(WorkflowError) in
            try await desk.workflow.findCase(number: number)
        }
        guard let found else { throw Refusal("No case goes by '\(number)'.") }
        return found
    }

    static func table(_ summaries: [CaseSummary], now: Instant) -> String {
        guard !summaries.isEmpty else { return "No cases." }
        var table = TextTable(header: ["CASE", "ACTION", "WAITS FOR", "DUE", "PLAN"])
        for summary in summaries {
            let due = summary.dueAt.map { "\($0)\($0 < now ? " OVERDUE" : "")" } ?? "-"
            table.add([
                summary.caseID.text, summary.action.rawValue, summary.ball.text,
                summary.ball == .nobody ? "-" : due, summary.plan.text,
            ])
        }
        return table.text
    }

    static func text(_ status: CaseStatus, _ authorization: Case) -> String {
        var lines = [
            "\(status.caseID): \(status.headline)", "\(status.member), \(status.plan)",
            status.ball,
        ].map { Console.wrapped($0) }
        if let deadline = status.deadline, let due = status.due {
            lines.append(
                Console.wrapped(
                    "\(authorization.isDecided ? "Was due" : "Due") \(due)\(status.isOverdue ? " (OVERDUE)" : ""): \(deadline.reckoning) [\(deadline.citation.text)]"
                ))
        }
        for line in status.lines {
            lines.append("")
            lines.append(contentsOf: text(of: line))
        }
        lines.append("")
        lines.append("What happened (\(status.zone)):")
        for moment in status.timeline {
            let when = "  \(moment.when)"
            lines.append(Console.row(when, moment.text, indent: when.count + 2))
        }
        return lines.joined(separator: "\n")
    }

    private static func text(of line: CaseStatus.Line) -> [String] {
        var lines = [Console.wrapped("\(line.what): \(line.decision)")]
        if let asked = line.asked {
            lines.append(Console.wrapped("Asked for: \(asked)", indent: 2))
        }
        if let decidedBy = line.decidedBy {
            lines.append(Console.wrapped("Decided by: \(decidedBy)", indent: 2))
        }
        if let reason = line.reason {
            lines.append(Console.wrapped("Why: \(reason)", indent: 2))
        }
        if let citation = line.citation {
            lines.append(Console.wrapped("Rule: \(citation)", indent: 2))
        }
        for ask in line.asks {
            lines.append(Console.wrapped("Missing: \(ask.question)", indent: 2))
        }
        if let last = line.answerBy { lines.append("  To be sent by \(last).") }
        let step = line.isAppealedOut ? "Next" : "Appeal"
        for text in line.appeal { lines.append(Console.wrapped("\(step): \(text)", indent: 2)) }
        if let last = line.appealBy {
            let verb = line.isAppealLate ? "was" : "is"
            lines.append("  The last day for it \(verb) \(last).")
        }
        return lines
    }

    /// When a case is due now, and how that is reckoned.
    static func printStatus(
        of authorization: Case, _ desk: Desk, _ time: TimeOptions
    ) async throws {
        Console.out(text(try await status(of: authorization, desk, time), authorization))
    }

    private static func status(
        of authorization: Case, _ desk: Desk, _ time: TimeOptions
    ) async throws -> CaseStatus {
        try await refusing { () async throws(WorkflowError) in
            try await desk.workflow.status(of: authorization, now: time.instant)
        }
    }

    static func printDue(_ authorization: Case, _ desk: Desk, _ time: TimeOptions) async throws {
        let status = try await status(of: authorization, desk, time)
        guard let deadline = status.deadline, let due = status.due else {
            return Console.out("\(authorization.id) has no clock.")
        }
        Console.out(
            Console.wrapped(
                "\(authorization.id) is due \(due): \(deadline.reckoning) [\(deadline.citation.text)]"
            ))
    }
}
