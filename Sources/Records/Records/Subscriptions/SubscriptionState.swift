public import Primitives

/// How far a subscription has got: a state machine that whoever sends drives from outside.
///
/// Its queue is made of numbers: events have the numbers 1, 2, 3 without gaps, and those after `settledCount` are still to
/// be sent, one after the other. A handshake goes before them, a heartbeat when there are none.
public struct SubscriptionState: Hashable, Sendable {
    /// FHIR R4, value set subscription-status.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case requested, active, error, off
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case handshake, heartbeat
        case event = "event-notification"
    }

    /// A notification that was given up.
    public struct DeadLetter: Hashable, Sendable {
        public var kind: Kind
        /// The event's number; 0 for a handshake or a heartbeat.
        public var number: Int
        public var attempts: Int
        public var at: Instant
        public var reason: String

        public init(kind: Kind, number: Int, attempts: Int, at: Instant, reason: String) {
            self.kind = kind
            self.number = number
            self.attempts = attempts
            self.at = at
            self.reason = reason
        }
    }

    /// Dead letters that are kept, the last ones.
    public static let deadLettersMax = 100

    public internal(set) var status: Status
    /// Why it is in error.
    public internal(set) var reason: String?
    /// Rises with every change that a reader of the resource sees.
    public internal(set) var version: Int
    public internal(set) var changedAt: Instant
    /// Rises with every start, so that what was sent before one does not count after it.
    public internal(set) var generation: Int
    public internal(set) var awaitsHandshake: Bool
    public internal(set) var eventCount: Int
    /// Events up to this number were delivered or given up.
    public internal(set) var settledCount: Int
    /// Attempts at what is sent now.
    public internal(set) var attempts: Int
    public internal(set) var retryAt: Instant?
    public internal(set) var heartbeatAt: Instant?
    public internal(set) var deadLetters: [DeadLetter]

    /// Newly made: a handshake is due.
    public init(requestedAt now: Instant) {
        status = .requested
        version = 1
        changedAt = now
        generation = 1
        awaitsHandshake = true
        eventCount = 0
        settledCount = 0
        attempts = 0
        deadLetters = []
    }

    /// What is to be sent next; nil where nothing is.
    public var next: (kind: Kind, number: Int)? {
        guard status != .error else { return nil }
        if awaitsHandshake { return (.handshake, 0) }
        // Off, too, where its end has come: what happened before is still told.
        if settledCount < eventCount { return (.event, settledCount + 1) }
        return heartbeatAt == nil || status == .off ? nil : (.heartbeat, 0)
    }

    /// When that is due; the beginning of time where nothing has to be waited for.
    public var dueAt: Instant? {
        switch next?.kind {
        case nil: nil
        case .heartbeat: max(heartbeatAt ?? .distantPast, retryAt ?? .distantPast)
        default: retryAt ?? .distantPast
        }
    }

    /// How many notifications wait.
    public var waitingCount: Int { eventCount - settledCount + (awaitsHandshake ? 1 : 0) }

    // MARK: What happens to it

    /// Something to tell. In error it is counted and waits until the client starts the subscription again.
    ///
    /// - Returns: the number of the event; nil where the subscription is off.
    public mutating func addEvent() -> Int? {
        guard status != .off else { return nil }
        if settledCount == eventCount, !awaitsHandshake { forgetAttempts() }
        eventCount += 1
        return eventCount
    }

    /// What was `next` has arrived.
    ///
    /// - Parameter heartbeatSeconds: after how long without another notification a heartbeat is due.
    public mutating func delivered(
        _ kind: Kind, now: Instant, clock: Instant, heartbeatSeconds: Int?
    ) {
        guard next?.kind == kind else { return }
        switch kind {
        case .handshake:
            awaitsHandshake = false
            change(to: .active, at: now)
        case .event: settledCount += 1
        case .heartbeat: break
        }
        forgetAttempts()
        heartbeatAt = heartbeatSeconds.map { clock.adding(seconds: $0) }
    }

    /// It did not arrive and is tried again.
    public mutating func failed(retryAt: Instant) {
        attempts += 1
        self.retryAt = retryAt
    }

    /// It did not arrive and is not tried again: a dead letter, and the subscription is in error.
    public mutating func gaveUp(reason: String, now: Instant) {
        guard let next else { return }
        attempts += 1
        deadLetters.append(
            DeadLetter(
                kind: next.kind, number: next.number, attempts: attempts, at: now, reason: reason))
        deadLetters.removeFirst(max(0, deadLetters.count - Self.deadLettersMax))
        if next.kind == .event { settledCount += 1 }
        awaitsHandshake = false
        heartbeatAt = nil
        forgetAttempts()
        // It has ended, and nobody starts it again to be told the rest.
        guard status != .off else { return turnOff(at: now) }
        change(to: .error, at: now)
        self.reason = reason
    }

    /// There is nothing to tell any more of the event whose turn it is.
    public mutating func skipEvent() {
        guard next?.kind == .event else { return }
        settledCount += 1
        forgetAttempts()
    }

    /// The client asks anew: a handshake, then what has not been told yet.
    public mutating func restart(at now: Instant) {
        generation += 1
        awaitsHandshake = true
        heartbeatAt = nil
        forgetAttempts()
        change(to: .requested, at: now)
    }

    /// Nothing is told any more, nor counted.
    public mutating func turnOff(at now: Instant) {
        generation += 1
        awaitsHandshake = false
        heartbeatAt = nil
        settledCount = eventCount
        forgetAttempts()
        change(to: .off, at: now)
    }

    /// Its end has come: nothing new is counted. What was counted before is still told, where it is told at all.
    mutating func end(at now: Instant) {
        guard status == .active else { return turnOff(at: now) }
        heartbeatAt = nil
        if settledCount == eventCount { forgetAttempts() }
        change(to: .off, at: now)
    }

    private mutating func forgetAttempts() {
        attempts = 0
        retryAt = nil
    }

    private mutating func change(to status: Status, at now: Instant) {
        self.status = status
        reason = nil
        version += 1
        changedAt = now
    }
}

extension Instant {
    fileprivate static let distantPast = Instant(milliseconds: 0)
}
