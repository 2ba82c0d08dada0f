import Cases
import JSON
import Plans
import Workflow

/// For programs: counts, so that whoever publishes them takes its own denominator; times in seconds.
extension MetricsPage {
    var json: String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("year", year)
            writer.array("plans") { writer in
                for (id, metrics) in plans {
                    writer.object { writer in
                        writer.member("plan", id.text)
                        if let plan = book.plan(id) {
                            writer.member("name", plan.name)
                            writer.member("program", plan.program.rawValue)
                        }
                        writer.object("standard") { write(metrics.standard, to: &$0) }
                        writer.object("expedited") { write(metrics.expedited, to: &$0) }
                        writer.member("decided", metrics.decided)
                        writer.member("extendedApproved", metrics.extendedApproved)
                        if let plan = book.plan(id) { writeItems(of: plan, to: &writer) }
                    }
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(_ counts: RequestCounts, to writer: inout JSONWriter) {
        writer.member("decided", counts.decided)
        writer.member("approved", counts.approved)
        writer.member("denied", counts.denied)
        writer.member("appealed", counts.appealed)
        writer.member("approvedOnAppeal", counts.approvedOnAppeal)
        guard let mean = counts.meanTime, let median = counts.medianTime else { return }
        writer.member("meanSeconds", Int((mean / 1_000).rounded()))
        writer.member("medianSeconds", Int((median / 1_000).rounded()))
    }

    private func writeItems(of plan: Plan, to writer: inout JSONWriter) {
        writer.array("items") { writer in
            for row in needed(plan) {
                writer.object { writer in
                    writer.member("system", "\(row.codes.system)")
                    writer.member("first", row.codes.first)
                    writer.member("last", row.codes.last)
                    writer.member("list", row.list)
                    writer.member("line", row.row)
                    if let policy = row.policy { writer.member("policy", policy) }
                }
            }
        }
    }
}
