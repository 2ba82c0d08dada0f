import Cases
import CodeSets
import Plans
import Primitives

/// A row that another one before it in the same list always beats is never reached, and days between two rows of one code are
/// covered by none: allowed, and probably not meant.
struct RowOrder {
    private let parts: BookParts
    private let log: FindingLog

    init(_ parts: BookParts, _ log: FindingLog) {
        self.parts = parts
        self.log = log
    }

    func check() {
        let byList = Dictionary(grouping: parts.rows, by: \.value.list)
        for rows in byList.values {
            for (index, later) in rows.enumerated() {
                let shadow = rows[..<index].first { $0.value.shadows(later.value) }
                guard let shadow else { continue }
                log.warning(
                    "book-shadowed-row",
                    "\(later.value.codes) never comes to this row: line \(shadow.value.row) applies before it",
                    later.spot)
            }
            checkGaps(rows)
        }
    }

    /// Days between two rows that say one thing of one code after another, on which no row of the list speaks of it.
    private func checkGaps(_ rows: [Located<AuthorizationRow>]) {
        let alike = Dictionary(grouping: rows, by: \.value.condition).values
        for rows in alike where rows.count > 1 {
            let ordered = rows.sorted { $0.value.effective.start < $1.value.effective.start }
            for (earlier, later) in zip(ordered, ordered.dropFirst()) {
                guard let end = earlier.value.effective.end else { continue }
                let gap = DateRange(
                    start: end.adding(days: 1),
                    end: later.value.effective.start.adding(days: -1))
                guard let last = gap.end, gap.start <= last, !isSpokenOf(later, in: gap) else {
                    continue
                }
                let days = last == gap.start ? "on \(last)" : "from \(gap.start) to \(last)"
                log.warning(
                    "book-gap",
                    "no row speaks of \(later.value.codes) \(days), after line \(earlier.value.row)",
                    later.spot)
            }
        }
    }

    /// Whether a row of any list that stands beside this one holds for its codes on one of the days.
    private func isSpokenOf(_ row: Located<AuthorizationRow>, in gap: DateRange) -> Bool {
        let lists = Set(
            parts.plans.map(\.plan.authorizationLists).filter { $0.contains(row.value.list) }
                .joined())
        return parts.rows.contains { other in
            (other.value.list == row.value.list || lists.contains(other.value.list))
                && other.value.codes.overlaps(row.value.codes)
                && other.value.effective.overlaps(gap)
        }
    }
}

extension AuthorizationRow {
    /// When a row holds, but for the days.
    struct Condition: Hashable {
        var codes: CodeRange
        var places: Set<PlaceOfService>
        var diagnoses: [String]
        var ages: [Int?]
        var unitsOver: Decimal?
        var network: NetworkCondition
    }

    var condition: Condition {
        Condition(
            codes: codes, places: placesOfService, diagnoses: diagnosisPrefixes,
            ages: [ageMin, ageMax], unitsOver: unitsOver, network: network)
    }

    /// It holds for its codes whatever else is said.
    var isUnconditional: Bool {
        placesOfService.isEmpty && diagnosisPrefixes.isEmpty && ageMin == nil && ageMax == nil
            && unitsOver == nil && network == .any
    }

    /// Whenever the other row applies, this one does.
    func shadows(_ other: AuthorizationRow) -> Bool {
        codes.covers(other.codes) && effective.covers(other.effective)
            && (placesOfService.isEmpty
                || !other.placesOfService.isEmpty
                    && placesOfService.isSuperset(of: other.placesOfService))
            && coversDiagnoses(of: other)
            && (ageMin ?? 0) <= (other.ageMin ?? 0)
            && (ageMax ?? Int.max) >= (other.ageMax ?? Int.max)
            && (unitsOver.map { one in other.unitsOver.map { one <= $0 } ?? false } ?? true)
            && (network == .any || network == other.network)
    }

    private func coversDiagnoses(of other: AuthorizationRow) -> Bool {
        guard !diagnosisPrefixes.isEmpty else { return true }
        guard !other.diagnosisPrefixes.isEmpty else { return false }
        return other.diagnosisPrefixes.allSatisfy { prefix in
            diagnosisPrefixes.contains { prefix.hasPrefix($0) }
        }
    }
}

extension DateRange {
    func covers(_ other: DateRange) -> Bool {
        guard start <= other.start else { return false }
        guard let end else { return true }
        return other.end.map { $0 <= end } ?? false
    }
}
