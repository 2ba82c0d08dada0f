import Cases
import Plans
import Primitives

/// Every case is to have its due instant. A book without any clock for a plan is no book; one that lacks a clock for a rarer
/// question, or for some days, is told so.
struct ClockCover {
    private let parts: BookParts
    private let log: FindingLog
    /// The day on which the book is looked at; nil: whether a clock has run out by now is not asked, as where a decision of
    /// that time is made again.
    private let today: CivilDate?

    init(_ parts: BookParts, _ log: FindingLog, today: CivilDate?) {
        self.parts = parts
        self.log = log
        self.today = today
    }

    func check() {
        guard !log.hasErrors(in: "clocks.csv") else { return }
        for named in parts.plans {
            for kind in ReviewKind.allCases { check(kind, named.plan, named.map) }
        }
    }

    private func check(_ kind: ReviewKind, _ plan: Plan, _ map: YAMLMap) {
        let rows = rows(kind, plan)
        let what = "clock of kind `\(kind.rawValue)`"
        guard !rows.isEmpty else {
            let message = "no \(what) runs for \(plan.program.rawValue)"
            if kind == .preService {
                map.fail("book-no-clock", message, at: "program")
            } else {
                log.warning("book-no-clock", message, map.spot)
            }
            return
        }
        let first = rows.map(\.value.effective.start).min()
        if let today, let first, today < first {
            log.warning(
                "book-no-clock", "no \(what) of `\(plan.id)` runs before \(first)", map.spot)
        }
        guard let open = Self.firstOpen(rows, from: today) else { return }
        if today == open, kind == .preService {
            map.fail(
                "book-no-clock",
                "no \(what) runs for \(plan.program.rawValue) any more", at: "program")
        } else {
            let last = rows.last { $0.value.effective.start < open }
            log.warning(
                "book-no-clock", "no \(what) of `\(plan.id)` runs from \(open) on",
                last?.spot ?? map.spot)
        }
    }

    /// The rows that hold for any request: one that holds so many hours before a course ends leaves the others without.
    private func rows(_ kind: ReviewKind, _ plan: Plan) -> [Located<ClockRow>] {
        parts.clocks.filter { clock in
            let row = clock.value
            return row.program == plan.program && row.kind == kind
                && (row.state == nil || row.state == plan.state)
                && (row.productClass == nil || row.productClass == plan.productClass)
                && row.hoursBeforeCourseEnds == nil
        }
    }

    /// The first day, from today or from the newest row on, that no row holds for; nil where they go on.
    private static func firstOpen(
        _ rows: [Located<ClockRow>], from today: CivilDate?
    ) -> CivilDate? {
        let ranges = rows.map(\.value.effective)
        guard let first = ranges.map(\.start).min(), let newest = ranges.map(\.start).max() else {
            return nil
        }
        var day = max(today ?? newest, first)
        while true {
            let holding = ranges.filter { $0.contains(day) }
            guard !holding.isEmpty else { return day }
            let ends = holding.compactMap(\.end)
            guard let end = ends.max(), ends.count == holding.count else { return nil }
            day = end.adding(days: 1)
        }
    }
}
