public import Primitives

/// Who pays a share that the member is not billed for.
public enum ShareBearer: String, Hashable, Sendable {
    /// The state pays what it owes of it, or nothing; the member is not billed either way.
    case medicaid
    case provider
}

/// What a service will probably cost the member, with every step. An estimate, never a promise.
public struct CostShareEstimate: Hashable, Sendable {
    /// Stands over every rendering.
    public static let label = "Estimate only. The final amount depends on the claim as billed."

    /// In the order in which they were reckoned: by service date, then line number.
    public var lines: [CostShareLineEstimate]
    /// In network, after these lines, in the plan year of the last of them.
    public var accumulatorsAfter: Accumulators
    public var outOfNetworkAfter: Accumulators?
    /// What the reader must know beside the amounts.
    public var cautions: [String]

    public var patientTotal: Money { lines.reduce(.zero) { $0 + $1.patient } }
    public var planTotal: Money { lines.reduce(.zero) { $0 + $1.planPays } }
}
