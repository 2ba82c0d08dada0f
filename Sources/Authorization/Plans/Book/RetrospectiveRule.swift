public import Cases
import Primitives

/// Whether a request may come after the service: each payer says so itself.
public enum RetrospectiveRule: Hashable, Sendable {
    /// Taken up to so many days after the service.
    case within(days: Int, Citation)
    /// Taken whenever it comes.
    case always(Citation)
    /// The plan does not say: a person decides.
    case unknown
}
