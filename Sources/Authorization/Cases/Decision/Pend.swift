/// No answer yet: who has the ball, and what is missing.
public struct Pend: Hashable, Sendable {
    public enum Cause: String, Hashable, Sendable, Recordable {
        /// The provider was asked for exactly the missing items.
        case informationRequested
        case clinicianReview
        case staffReview
    }

    public var cause: Cause
    public var reason: String
    public var asks: [InformationAsk]

    public init(cause: Cause, reason: String, asks: [InformationAsk] = []) {
        self.cause = cause
        self.reason = reason
        self.asks = asks
    }
}
