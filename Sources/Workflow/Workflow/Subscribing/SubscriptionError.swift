/// Why a subscription was not made, changed or read.
public enum SubscriptionError: Error, Sendable {
    /// None by this id that is the caller's.
    case unknown
    /// It was changed since the version that the client names.
    case otherVersion
    /// Understood and refused: which element, and why.
    case refused(String, String)
    /// Asked for another organization than the client's own.
    case forbidden(String)
    case failed(WorkflowError)
}
