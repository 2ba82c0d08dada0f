public import Primitives

/// When a case must be decided, under which rule, and what happens if it is not.
public struct Deadline: Hashable, Sendable {
    /// The last second that is in time. A clock of days ends with the last second of its last day (23:59:59 in the
    /// plan's zone), one of hours in the second of its receipt so many hours later.
    public var dueAt: Instant
    /// The row of the table.
    public var clock: String
    public var isExpedited: Bool
    public var lapse: LapseEffect
    public var citation: Citation
    /// How it was reckoned, in plain words.
    public var reckoning: String

    public init(
        dueAt: Instant, clock: String, isExpedited: Bool, lapse: LapseEffect, citation: Citation,
        reckoning: String
    ) {
        self.dueAt = dueAt
        self.clock = clock
        self.isExpedited = isExpedited
        self.lapse = lapse
        self.citation = citation
        self.reckoning = reckoning
    }

    /// True once a decision at `now` comes too late. The second `dueAt` is in time as a whole.
    public func hasLapsed(at now: Instant) -> Bool { now >= dueAt.adding(seconds: 1) }
}
