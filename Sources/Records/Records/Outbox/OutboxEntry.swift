/// A fact in the outbox and its position there; positions rise and are never used twice.
public struct OutboxEntry: Hashable, Sendable {
    public let position: Int64
    public let fact: OutboxFact

    public init(position: Int64, fact: OutboxFact) {
        self.position = position
        self.fact = fact
    }
}
