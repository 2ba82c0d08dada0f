import Cases
import Plans
import Primitives

/// A row that another one before it in the same list always beats is never reached: allowed, and probably not meant.
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
        }
    }
}

extension AuthorizationRow {
    /// Whenever the other row applies, this one does.
    fileprivate func shadows(_ other: AuthorizationRow) -> Bool {
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
