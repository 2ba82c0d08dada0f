/// What the evidence says of a criterion. Unknown never counts as not met.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case met, notMet, unknown

    /// Kleene's "not".
    public var negated: Verdict {
        switch self {
        case .met: .notMet
        case .notMet: .met
        case .unknown: .unknown
        }
    }

    /// At least so many of these are met (Kleene's "and" and "or" are its ends).
    public static func atLeast(_ count: Int, of verdicts: [Verdict]) -> Verdict {
        let met = verdicts.count { $0 == .met }
        let unknown = verdicts.count { $0 == .unknown }
        if met >= count { return .met }
        return met + unknown >= count ? .unknown : .notMet
    }
}
