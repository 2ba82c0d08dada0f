public import Primitives

/// That a reviewer was authenticated for an act. Made by the room Identity and by nothing else
/// (the layout test holds that).
public struct AuthenticatedAct: Hashable, Sendable {
    public let reviewer: ReviewerID
    /// How: `access-key`, later `oidc`.
    public let method: String
    public let at: Instant

    public init(reviewer: ReviewerID, method: String, at: Instant) {
        self.reviewer = reviewer
        self.method = method
        self.at = at
    }
}
