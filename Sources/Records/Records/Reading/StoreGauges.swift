/// How much waits in a store, for whoever watches it. Nothing of anybody.
public struct StoreGauges: Hashable, Sendable {
    /// Appends and other writes that wait for the disk.
    public var waitingWrites: Int
    /// Facts that nobody has delivered yet.
    public var outbox: Int
    /// Open cases by who has to act: `Actor.text`, without the name of an entity.
    public var openCases: [String: Int]

    public init(waitingWrites: Int, outbox: Int, openCases: [String: Int]) {
        self.waitingWrites = waitingWrites
        self.outbox = outbox
        self.openCases = openCases
    }
}

/// A store that tells how much waits in it.
public protocol ObservedStore: Sendable {
    func gauges() async throws(RecordsError) -> StoreGauges
}
