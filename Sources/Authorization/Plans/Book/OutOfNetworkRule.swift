public import Cases

/// What the plan does for care outside its networks. Emergencies are always covered.
public enum OutOfNetworkRule: Hashable, Sendable {
    /// Paid by the out-of-network benefit.
    case covered
    /// Nothing is paid: an administrative denial with this provision.
    case notCovered(Citation)
    /// The plan has no network: any provider of the program will do.
    case anyProvider
}
