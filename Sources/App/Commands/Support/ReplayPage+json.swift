import Cases
import CodeSets
import JSON
import Primitives
import Workflow

extension ReplayPage {
    var json: String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("book", report.book.text)
            writer.member("cases", report.cases)
            writer.member("redecided", report.redecided)
            writer.member("skipped", report.skipped)
            writer.object("missing") { writer in
                writer.member("count", report.missing.count)
                writer.array("first") { writer in
                    for missing in report.missing.first {
                        writer.object { writer in
                            writer.member("case", missing.caseID.text)
                            writer.member("reason", missing.reason)
                        }
                    }
                }
            }
            writer.member("decisions", report.decisions)
            writer.member("same", report.same)
            writer.member("changed", report.changed)
            writer.object("byThisBook") { writer in
                writer.member("decisions", report.byThisBook)
                writer.member("reproduced", report.reproduced)
                writer.member("verbatim", report.verbatim)
            }
            writer.array("table") { writer in
                for (row, count) in rows { write(row, count, &writer) }
            }
            writer.array("changes") { writer in
                for change in report.changes { write(change, &writer) }
            }
        }
        return writer.text
    }

    private func write(_ row: ReplayReport.Row, _ count: Int, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("lines", count)
            write(row.code, &writer)
            writer.member("plan", row.plan.text)
            writer.member("before", row.before.rawValue)
            writer.member("after", row.after.rawValue)
        }
    }

    private func write(_ change: ReplayChange, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("case", change.caseID.text)
            writer.member("line", change.subject.lineNumber)
            write(change.code, &writer)
            writer.member("plan", change.plan.text)
            writer.member("decidedAt", change.decidedAt.description)
            write("before", change.before, &writer)
            write("after", change.after, &writer)
            writer.object("cause") { writer in
                writer.member("id", change.cause.id)
                writer.member("before", change.cause.before?.rawValue)
                writer.member("after", change.cause.after?.rawValue)
                writer.member("finding", change.cause.finding)
            }
            write("since", change.since, &writer)
        }
    }

    private func write(_ code: ProcedureCode?, _ writer: inout JSONWriter) {
        guard let code else { return }
        writer.member("system", code.system.uri)
        writer.member("code", code.code)
    }

    private func write(_ name: String, _ outcome: ReplayOutcome?, _ writer: inout JSONWriter) {
        guard let outcome else { return }
        writer.object(name) { writer in
            writer.member("outcome", outcome.kind.rawValue)
            if !outcome.terms.isEmpty { writer.member("terms", outcome.terms) }
            if !outcome.reason.isEmpty { writer.member("reason", outcome.reason) }
        }
    }
}
