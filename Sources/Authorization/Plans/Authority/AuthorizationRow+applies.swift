public import Cases
import CodeSets
import Primitives

extension AuthorizationRow {
    /// Whether a row applies: yes, no, or that depends on inputs that were not given.
    public enum Applicability: Hashable, Sendable {
        case applies
        case doesNotApply
        case depends(on: [Authority.MissingInput])
    }

    public func applicability(to query: AuthorityQuery) -> Applicability {
        guard codes.contains(query.code), effective.contains(query.date) else {
            return .doesNotApply
        }
        let conditions: [(Bool?, Authority.MissingInput)] = [
            (placeHolds(query), .placeOfService),
            (diagnosisHolds(query), .diagnosis),
            (ageHolds(query), .units),
            (unitsHold(query), .units),
            (networkHolds(query), .provider),
        ]
        if conditions.contains(where: { $0.0 == false }) { return .doesNotApply }
        let missing = conditions.filter { $0.0 == nil }.map(\.1)
        return missing.isEmpty ? .applies : .depends(on: missing)
    }

    private func placeHolds(_ query: AuthorityQuery) -> Bool? {
        guard !placesOfService.isEmpty else { return true }
        return query.placeOfService.map(placesOfService.contains)
    }

    private func diagnosisHolds(_ query: AuthorityQuery) -> Bool? {
        guard !diagnosisPrefixes.isEmpty else { return true }
        guard !query.diagnoses.isEmpty else { return nil }
        return query.diagnoses.contains { code in
            diagnosisPrefixes.contains { code.dotless.hasPrefix($0) }
        }
    }

    /// The registry knows every member's birth date, so an age is never missing in practice; without one the
    /// row is taken to hold, which asks for a review rather than waiving it.
    private func ageHolds(_ query: AuthorityQuery) -> Bool? {
        guard let age = query.age else { return true }
        return age >= (ageMin ?? 0) && age <= (ageMax ?? Int.max)
    }

    /// Units of the row's codes count together, whatever lines of a request they are spread over. A sum that does not fit is
    /// above any limit.
    private func unitsHold(_ query: AuthorityQuery) -> Bool? {
        guard let unitsOver else { return true }
        guard let units = query.units else { return nil }
        var sum: Decimal? = units
        for other in query.alongside where codes.contains(other.code) {
            sum = sum?.adding(other.units)
        }
        return sum.map { $0 > unitsOver } ?? true
    }

    private func networkHolds(_ query: AuthorityQuery) -> Bool? {
        switch network {
        case .any: true
        case .inNetwork: query.network.map { $0 == .inNetwork }
        case .outOfNetwork: query.network.map { $0 == .outOfNetwork }
        }
    }
}
