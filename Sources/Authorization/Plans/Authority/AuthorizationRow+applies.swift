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

    /// Of a service that some give in the network and others outside, what is wanted outside is wanted, and nothing is waived
    /// for the sake of one of them. Anything else is a question.
    private func networkHolds(_ query: AuthorityQuery) -> Bool? {
        guard network != .any else { return true }
        guard let status = query.network else { return nil }
        guard query.isMixed else { return (status == .inNetwork) == (network == .inNetwork) }
        return switch requirement {
        case .notRequired: false
        case .required: network == .outOfNetwork ? true : nil
        case .excluded: nil
        }
    }
}
