/// Why there is no report.
public enum ReplayError: Error, Hashable, Sendable {
    /// What some cases were decided from is not recorded, or not there any more.
    case missing(MissingCases, of: Int)
    case unavailable(String)
}
