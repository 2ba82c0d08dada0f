import JSON
import Primitives
import Records
import Testing

/// A subscription from its request on, driven by hand.
@Suite struct SubscriptionStateTests {
    static let noon = Instant("2026-03-10T12:00:00Z")!

    var state = SubscriptionState(requestedAt: Self.noon)

    /// The handshake has arrived.
    static func active(heartbeatSeconds: Int? = nil) -> SubscriptionState {
        var state = SubscriptionState(requestedAt: noon)
        state.delivered(.handshake, now: noon, clock: noon, heartbeatSeconds: heartbeatSeconds)
        return state
    }

    static func next(_ state: SubscriptionState) -> String? {
        state.next.map { "\($0.kind.rawValue) \($0.number)" }
    }

    @Test func `a new one has a handshake due at once`() {
        #expect(state.status == .requested)
        #expect(Self.next(state) == "handshake 0")
        #expect(state.dueAt == Instant(milliseconds: 0))
        #expect(state.waitingCount == 1)
        #expect(state.version == 1)
    }

    @Test mutating func `after its handshake it is active, and there is nothing to send`() {
        state.delivered(.handshake, now: Self.noon, clock: Self.noon, heartbeatSeconds: nil)
        #expect(state.status == .active)
        #expect(state.version == 2)
        #expect(state.next == nil)
        #expect(state.dueAt == nil)
        #expect(state.waitingCount == 0)
    }

    @Test mutating func `events have numbers without gaps and go one after the other`() {
        let event1 = state.addEvent()
        #expect(event1 == 1)
        let event2 = state.addEvent()
        #expect(event2 == 2)
        #expect(Self.next(state) == "handshake 0")
        #expect(state.waitingCount == 3)
        for expected in ["event-notification 1", "event-notification 2"] {
            state.delivered(
                state.next!.kind, now: Self.noon, clock: Self.noon, heartbeatSeconds: nil)
            #expect(Self.next(state) == expected)
        }
        state.delivered(.event, now: Self.noon, clock: Self.noon, heartbeatSeconds: nil)
        #expect(state.next == nil)
        let event3 = state.addEvent()
        #expect(event3 == 3)
    }

    @Test mutating func `what failed keeps its place and its number, and waits`() {
        state = Self.active()
        _ = state.addEvent()
        state.failed(retryAt: Self.noon.adding(seconds: 5))
        let event4 = state.addEvent()
        #expect(event4 == 2)
        #expect(Self.next(state) == "event-notification 1")
        #expect(state.dueAt == Self.noon.adding(seconds: 5))
        #expect(state.attempts == 1)
        state.delivered(.event, now: Self.noon, clock: Self.noon, heartbeatSeconds: nil)
        #expect(Self.next(state) == "event-notification 2")
        #expect(state.attempts == 0)
        #expect(state.dueAt == Instant(milliseconds: 0))
    }

    @Test mutating func `a handshake that is given up is a dead letter, and the status is error`() {
        state.failed(retryAt: Self.noon)
        state.gaveUp(reason: "the endpoint answered 500", now: Self.noon)
        #expect(state.status == .error)
        #expect(state.reason == "the endpoint answered 500")
        #expect(state.next == nil)
        #expect(
            state.deadLetters == [
                SubscriptionState.DeadLetter(
                    kind: .handshake, number: 0, attempts: 2, at: Self.noon,
                    reason: "the endpoint answered 500")
            ])
    }

    @Test mutating func `in error events are counted and wait until it is started again`() {
        state = Self.active()
        _ = state.addEvent()
        state.gaveUp(reason: "gone", now: Self.noon)
        #expect(state.deadLetters.map(\.number) == [1])
        let event5 = state.addEvent()
        #expect(event5 == 2)
        #expect(state.next == nil)
        #expect(state.waitingCount == 1)
        let generation = state.generation
        state.restart(at: Self.noon)
        #expect(state.status == .requested)
        #expect(state.reason == nil)
        #expect(state.generation > generation)
        #expect(Self.next(state) == "handshake 0")
        state.delivered(.handshake, now: Self.noon, clock: Self.noon, heartbeatSeconds: nil)
        #expect(Self.next(state) == "event-notification 2")
        #expect(state.deadLetters.map(\.number) == [1])
    }

    @Test mutating func `turned off, it counts nothing and sends nothing`() {
        state = Self.active(heartbeatSeconds: 60)
        _ = state.addEvent()
        state.turnOff(at: Self.noon)
        #expect(state.status == .off)
        let event6 = state.addEvent()
        #expect(event6 == nil)
        #expect(state.next == nil)
        #expect(state.waitingCount == 0)
        #expect(state.eventCount == 1)
    }

    /// R4, Subscription.end.
    @Test func `at its end it is off, and what happened before is still told`() throws {
        var one = Self.subscription(Self.active(heartbeatSeconds: 60))
        let first = one.state.addEvent()
        #expect(first == 1)
        one.endIfOver(at: Self.noon.adding(seconds: 9))
        #expect(one.state.status == .active)
        let version = one.state.version
        one.endIfOver(at: Self.noon.adding(seconds: 60))
        #expect(one.state.status == .off)
        #expect(one.state.version == version + 1)
        // It is over since its end, whenever that is noticed.
        #expect(one.state.changedAt == Self.noon.adding(seconds: 10))
        #expect(one.endsAt == nil)
        let later = one.state.addEvent()
        #expect(later == nil)
        #expect(Self.next(one.state) == "event-notification 1")
        one.state.failed(retryAt: Self.noon.adding(seconds: 70))
        #expect(one.dueAt == Self.noon.adding(seconds: 70))
        let over = one
        one.state.delivered(.event, now: Self.noon, clock: Self.noon, heartbeatSeconds: 60)
        #expect(one.state.status == .off && one.state.next == nil)
        // Given up, it stays off.
        one = over
        one.state.gaveUp(reason: "gone", now: Self.noon)
        #expect(one.state.status == .off && one.state.next == nil)
        #expect(one.state.deadLetters.map(\.number) == [1])
    }

    @Test func `who never shook hands, or is in error, is told nothing after the end`() {
        var failed = Self.active()
        for _ in 0..<2 { _ = failed.addEvent() }
        failed.gaveUp(reason: "gone", now: Self.noon)
        var requested = SubscriptionState(requestedAt: Self.noon)
        _ = requested.addEvent()
        for state in [failed, requested] {
            var one = Self.subscription(state)
            one.endIfOver(at: Self.noon.adding(seconds: 10))
            #expect(one.state.status == .off)
            #expect(one.state.next == nil)
            #expect(one.state.waitingCount == 0)
        }
    }

    /// One that ends ten seconds after noon.
    private static func subscription(_ state: SubscriptionState) -> Subscription {
        Subscription(
            id: "s1",
            definition: SubscriptionDefinition(
                owner: "a", guide: "2.2.1", organizations: ["1"],
                channel: SubscriptionDefinition.Channel(endpoint: "https://clinic.example/told"),
                endsAt: noon.adding(seconds: 10), resource: "{}"), state: state)
    }

    @Test mutating func `a heartbeat is due after some time without news, and gives way to news`() {
        state = Self.active(heartbeatSeconds: 60)
        #expect(Self.next(state) == "heartbeat 0")
        #expect(state.dueAt == Self.noon.adding(seconds: 60))
        #expect(state.waitingCount == 0)
        _ = state.addEvent()
        #expect(Self.next(state) == "event-notification 1")
        #expect(state.dueAt == Instant(milliseconds: 0))
        let later = Self.noon.adding(seconds: 30)
        state.delivered(.event, now: later, clock: later, heartbeatSeconds: 60)
        #expect(state.dueAt == Self.noon.adding(seconds: 90))
    }

    @Test mutating func `news do not wait for the retry of a heartbeat`() {
        state = Self.active(heartbeatSeconds: 60)
        state.failed(retryAt: Self.noon.adding(seconds: 3_600))
        #expect(state.dueAt == Self.noon.adding(seconds: 3_600))
        _ = state.addEvent()
        #expect(state.dueAt == Instant(milliseconds: 0))
    }

    @Test mutating func `what arrives out of turn changes nothing`() {
        state.delivered(.event, now: Self.noon, clock: Self.noon, heartbeatSeconds: nil)
        #expect(state == SubscriptionState(requestedAt: Self.noon))
        state.skipEvent()
        #expect(state == SubscriptionState(requestedAt: Self.noon))
    }

    @Test mutating func `an event of which there is nothing to tell is passed over`() {
        state = Self.active()
        _ = state.addEvent()
        _ = state.addEvent()
        state.skipEvent()
        #expect(Self.next(state) == "event-notification 2")
        #expect(state.deadLetters.isEmpty)
    }

    @Test mutating func `of dead letters the last hundred are kept`() {
        state = Self.active()
        for _ in 0..<120 {
            state.restart(at: Self.noon)
            state.delivered(.handshake, now: Self.noon, clock: Self.noon, heartbeatSeconds: nil)
            _ = state.addEvent()
            state.gaveUp(reason: "gone", now: Self.noon)
        }
        #expect(state.deadLetters.count == SubscriptionState.deadLettersMax)
        #expect(state.deadLetters.last?.number == 120)
    }

    @Test mutating func `it comes back as it was kept`() throws {
        state = Self.active(heartbeatSeconds: 60)
        _ = state.addEvent()
        state.gaveUp(reason: "gone", now: Self.noon)
        state.restart(at: Self.noon)
        state.failed(retryAt: Self.noon.adding(seconds: 7))
        let read: SubscriptionState = try RecordForm.value(from: RecordForm.bytes(of: state))
        #expect(read == state)
    }

    @Test func `what settled more than there was is not read`() throws {
        var writer = JSONWriter()
        Self.active().record(to: &writer)
        let text = writer.text.replacing("\"settled\":0", with: "\"settled\":1")
        #expect(throws: RecordsError.self) {
            let _: SubscriptionState = try RecordForm.value(from: Array(text.utf8))
        }
    }
}
