import Cases
import CodeSets
import Foundation
import Plans
import Primitives
import Workflow

/// The metrics of a year in words: counts, percentages of one decimal, times in the units of CMS's form (standard requests in days,
/// expedited ones in hours).
struct MetricsPage {
    let year: Int
    /// In the order of the book; plans that it has no more come last.
    let plans: [(plan: PlanID, metrics: PlanMetrics)]
    let book: PlanBook
    /// Whether what was approved on appeal is told as a part of what was appealed.
    let overAppeals: Bool

    init(_ metrics: PublicMetrics, book: PlanBook, only: PlanID? = nil, overAppeals: Bool = false) {
        year = metrics.year
        self.book = book
        self.overAppeals = overAppeals
        let known = book.plans.map(\.id)
        let gone = metrics.plans.keys.filter { !known.contains($0) }
            .sorted { $0.text < $1.text }
        plans = (known + gone).filter { only == nil || $0 == only }.map {
            ($0, metrics.plans[$0] ?? PlanMetrics())
        }
    }

    /// - Parameter items: whether the services that need authorization are listed.
    func text(items: Bool) -> String {
        plans.map { id, metrics in
            let plan = book.plan(id)
            let about = plan.map { "\(id), \($0.program.name)" } ?? "\(id), not in the plan book"
            var lines = ["\(plan?.name ?? id.text) (\(about)), \(year)"]
            lines += counts("Standard", metrics.standard, .days)
            lines += counts("Expedited", metrics.expedited, .hours)
            lines.append(Self.row("All requests", "\(metrics.decided)"))
            lines.append(
                Self.row(
                    "  approved after more time", "\(metrics.extendedApproved)",
                    Self.percent(metrics.extendedApproved, of: metrics.decided)))
            if items, let plan { lines += ["", services(plan)] }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func counts(_ kind: String, _ counts: RequestCounts, _ unit: Unit) -> [String] {
        let whole = counts.decided
        return [
            Self.row("\(kind) requests", "\(whole)"),
            Self.row("  approved", "\(counts.approved)", Self.percent(counts.approved, of: whole)),
            Self.row(
                "  denied, in full or in part", "\(counts.denied)",
                Self.percent(counts.denied, of: whole)),
            Self.row(
                "  approved on appeal", "\(counts.approvedOnAppeal)",
                Self.percent(
                    counts.approvedOnAppeal, of: overAppeals ? counts.appealed : whole)
                    + (overAppeals ? " of \(counts.appealed) appealed" : "")),
            Self.row("  mean time", unit.text(counts.meanTime)),
            Self.row("  median time", unit.text(counts.medianTime)),
        ]
    }

    private func services(_ plan: Plan) -> String {
        var table = TextTable(header: ["NEEDS AUTHORIZATION", "LIST", "DECIDED BY"])
        for row in needed(plan) {
            table.add([
                "\(row.codes.system) \(row.codes)", "\(row.list).csv, line \(row.row)",
                row.policy ?? "a clinician",
            ])
        }
        return table.text
    }

    /// The rows by which a plan asked for authorization on any day of the year.
    func needed(_ plan: Plan) -> [AuthorizationRow] {
        guard let first = CivilDate(year: year, month: 1, day: 1),
            let last = CivilDate(year: year, month: 12, day: 31)
        else { return [] }
        let days = DateRange(start: first, end: last)
        return plan.authorizationLists.flatMap { book.rows(ofList: $0) }
            .filter {
                $0.requirement == .required && $0.effective.overlaps(days) && !Self.isDrug($0.codes)
            }
    }

    private static func isDrug(_ codes: CodeRange) -> Bool {
        [codes.first, codes.last].allSatisfy {
            ProcedureCode(system: codes.system, code: $0).isDrug
        }
    }

    private static func row(_ name: String, _ count: String, _ percent: String = "") -> String {
        let name = name.padding(toLength: 32, withPad: " ", startingAt: 0)
        let room = String(repeating: " ", count: max(0, 15 - count.count))
        return "  \(name)\(room)\(count)" + (percent.isEmpty ? "" : "  \(percent)")
    }

    /// One decimal; nothing where there is nothing to be a part of.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "" }
        let tenths = (part * 2_000 + whole) / (2 * whole)
        let text = "\(tenths / 10).\(tenths % 10) %"
        return String(repeating: " ", count: max(0, 7 - text.count)) + text
    }

    /// What a time is told in.
    enum Unit: String {
        case days, hours

        private var milliseconds: Double { self == .days ? 86_400_000 : 3_600_000 }

        /// One decimal, and never none: what is decided by a machine takes no day, and some time.
        func text(_ time: Double?) -> String {
            guard let time else { return "-" }
            let tenths = Int((time / milliseconds * 10).rounded())
            return tenths == 0
                ? "below 0.1 \(rawValue)" : "\(tenths / 10).\(tenths % 10) \(rawValue)"
        }
    }
}
