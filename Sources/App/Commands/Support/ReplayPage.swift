import Cases
import CodeSets
import Primitives
import Workflow

/// What a replay found, for a terminal of 80 columns, and as JSON.
struct ReplayPage {
    let report: ReplayReport
    private let book: String
    private let since: CivilDate

    init(_ report: ReplayReport, book: String, since: CivilDate) {
        self.report = report
        self.book = book
        self.since = since
    }

    // MARK: Text

    var text: String {
        var lines = [
            Console.wrapped(
                "\(Self.count(report.cases, "case")) received since \(since), under \(book)"),
            "\(report.book)", "",
        ]
        lines += counts
        lines.append("")
        lines.append(Console.wrapped(summary))
        if report.changed > 0 {
            lines += ["", table.text, ""]
            lines += told
        }
        return lines.joined(separator: "\n")
    }

    private var counts: [String] {
        func row(_ label: String, _ count: Int, _ note: String = "") -> String {
            let number = Self.padded("\(count)", to: 9)
            return "  \(label.padding(to: 12))\(number)\(note.isEmpty ? "" : "  \(note)")"
        }
        var rows = [
            row("re-decided", report.redecided),
            row("skipped", report.skipped, "what decides them is as it was"),
            row("missing", report.missing.count),
        ]
        for missing in report.missing.first {
            rows.append(Console.wrapped("\(missing.caseID): \(missing.reason)", indent: 6))
        }
        return rows
    }

    private var summary: String {
        var text = "\(Self.count(report.decisions, "decision")) compared: \(report.same) the same"
        text += ", \(report.changed) would change."
        if report.byThisBook > 0 {
            text +=
                " \(report.reproduced) of \(report.byThisBook) made by this very book come out the same, "
                + (report.verbatim == report.reproduced
                    ? "to the last word." : "\(report.verbatim) of them to the last word.")
        }
        if report.decisions == 0, report.skipped > 0 {
            text += " With --all the skipped ones are decided again too."
        }
        return text
    }

    private var table: TextTable {
        var table = TextTable(header: ["Lines", "Code", "Before", "After", "Plan"])
        for (row, count) in rows {
            table.add([
                Self.padded("\(count)", to: 5), row.code.map(Self.name) ?? "-", row.before.words,
                row.before == row.after ? "other terms" : row.after.words, row.plan.text,
            ])
        }
        return table
    }

    /// The most frequent first.
    var rows: [(key: ReplayReport.Row, value: Int)] {
        func order(_ row: ReplayReport.Row) -> [String] {
            [
                row.code.map(Self.name) ?? "", row.plan.text, row.before.rawValue,
                row.after.rawValue,
            ]
        }
        return report.table.sorted { one, other in
            one.value != other.value
                ? one.value > other.value
                : order(one.key).lexicographicallyPrecedes(order(other.key))
        }
    }

    private var told: [String] {
        var lines: [String] = []
        if report.changes.count < report.changed {
            lines.append("The first \(report.changes.count) of \(report.changed):")
        }
        for change in report.changes {
            let code = change.code.map { " \(Self.name($0))" } ?? ""
            lines.append(
                Console.wrapped(
                    "\(change.caseID) \(change.subject):\(code), \(change.plan), decided \(change.decidedAt)"
                ))
            lines.append(Console.row("  before", change.before.text, indent: 11))
            lines.append(Console.row("  after", change.after.text, indent: 11))
            lines.append(Console.row("  because", change.cause.text, indent: 11))
            if let since = change.since {
                lines.append(Console.row("  since", since.text, indent: 11))
            }
        }
        return lines
    }

    /// Said where decisions of this very book come out otherwise.
    var fault: String {
        let cases = report.unreproduced.map(\.text).joined(separator: ", ")
        return
            "\(report.byThisBook - report.reproduced) decisions made by this very book do not come out as they "
            + "did: their record or the program is at fault. Cases: \(cases)."
    }

    static func refusal(_ missing: MissingCases, of count: Int) -> String {
        var lines = [
            Console.wrapped(
                "\(missing.count) of \(Self.count(count, "case")) can not be decided again; with --skip-missing the "
                    + "others are. They are:")
        ]
        for case_ in missing.first {
            lines.append(Console.wrapped("\(case_.caseID): \(case_.reason)", indent: 2))
        }
        if missing.count > missing.first.count {
            lines.append("  and \(missing.count - missing.first.count) more")
        }
        return lines.joined(separator: "\n")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func padded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// As people type it: CPT and HCPCS alone, others with their system.
    fileprivate static func name(_ code: ProcedureCode) -> String {
        switch code.system {
        case .cpt, .hcpcs: code.code
        default: "\(code)"
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}

extension ReplayOutcome.Kind {
    /// As short as a column.
    var words: String {
        switch self {
        case .approved: "approved"
        case .notRequired: "not required"
        case .denied: "denied"
        case .clinician: "to a clinician"
        case .staff: "to staff"
        case .information: "asks for more"
        case .elsewhere: "another decides"
        case .noPlan: "no such plan"
        case .modified: "approved in part"
        case .cancelled: "cancelled"
        }
    }
}

extension ReplayOutcome {
    fileprivate var text: String {
        let terms = terms.isEmpty ? "" : ", \(terms)"
        return "\(kind.words)\(terms)\(reason.isEmpty ? "" : ": \(reason)")"
    }
}

extension ReplayCause {
    fileprivate var text: String {
        let turn = "\(before?.rawValue ?? "not looked at") -> \(after?.rawValue ?? "not looked at")"
        return "\(id) (\(turn)): \(finding)"
    }
}
