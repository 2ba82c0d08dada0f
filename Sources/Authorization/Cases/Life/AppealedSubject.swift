public import Primitives

/// A subject whose denial was appealed.
public struct AppealedSubject: Hashable, Sendable {
    public var subject: Subject
    /// When what is appealed was decided.
    public var decidedAt: Instant?

    public init(subject: Subject, decidedAt: Instant?) {
        self.subject = subject
        self.decidedAt = decidedAt
    }
}
