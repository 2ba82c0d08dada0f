public import Delivery
public import Primitives
public import Workflow

/// How notifications go out, and what the server can not know by itself: the time, chance, and who sends.
public struct DeliverySettings: Sendable {
    public var rules: EndpointRules
    public var backOff: BackOff
    public var sender: any NotificationSender
    /// What time it is for waits between attempts; it runs even where the time of decisions stands still.
    public var wallClock: @Sendable () -> Instant
    /// From 0 up to 1.
    public var chance: @Sendable () -> Double
    /// The id of a new subscription: nobody guesses it.
    public var newID: @Sendable () -> String

    public init(
        rules: EndpointRules, backOff: BackOff = BackOff(), sender: any NotificationSender,
        wallClock: @escaping @Sendable () -> Instant, chance: @escaping @Sendable () -> Double,
        newID: @escaping @Sendable () -> String
    ) {
        self.rules = rules
        self.backOff = backOff
        self.sender = sender
        self.wallClock = wallClock
        self.chance = chance
        self.newID = newID
    }
}
