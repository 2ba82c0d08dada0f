public import Primitives

/// What a client asked to be told, and how far that has got (Subscriptions R5 Backport 1.1.0 on FHIR R4).
public struct Subscription: Hashable, Sendable {
    public let id: String
    public var definition: SubscriptionDefinition
    public var state: SubscriptionState

    public init(id: String, definition: SubscriptionDefinition, state: SubscriptionState) {
        self.id = id
        self.definition = definition
        self.state = state
    }

    /// When there is next something to send; nil where there is not.
    public var dueAt: Instant? { state.dueAt }

    /// When it is to be turned off; nil where it has no end, or is off.
    public var endsAt: Instant? { state.status == .off ? nil : definition.endsAt }

    /// Turns it off where its end has come (FHIR R4, Subscription.end).
    public mutating func endIfOver(at now: Instant) {
        if let endsAt, endsAt <= now { state.end(at: endsAt) }
    }
}
