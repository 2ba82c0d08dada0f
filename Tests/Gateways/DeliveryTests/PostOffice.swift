import Delivery
import LarkspurStore
import Primitives
import Records
import SQLiteRecords
import Synchronization
import Workflow

/// A deliverer over a store of its own, whose time is set by hand, with endpoints that take or refuse.
final class PostOffice: Sendable {
    static let noon = Instant("2026-03-10T12:00:00Z")!

    let larkspur: LarkspurStore
    let endpoints = Endpoints()
    let deliverer: Deliverer
    let store: StuckStore
    private let time: Time

    init(attemptsMax: Int = 3, observer: (any DeliveryObserver)? = nil) async throws {
        larkspur = try await LarkspurStore.open()
        let time = Time()
        self.time = time
        store = StuckStore(larkspur.store)
        var limits = Deliverer.Limits()
        limits.recordingPause = .milliseconds(1)
        let desk = SubscriptionDesk(
            workflow: larkspur.workflow, store: store, rules: EndpointRules(),
            owners: { _ in .local })
        deliverer = Deliverer(
            desk: desk, source: Words(), sender: endpoints, observer: observer,
            backOff: BackOff(firstMilliseconds: 1_000, attemptsMax: attemptsMax), limits: limits,
            clock: { time.now }, wallClock: { time.now }, chance: { 1 })
    }

    func advance(seconds: Int) { time.advance(seconds) }

    func subscribe(
        _ id: String, heartbeatSeconds: Int? = nil, endsAt: Instant? = nil
    ) async throws {
        let made = Subscription(
            id: id,
            definition: SubscriptionDefinition(
                owner: "x", guide: "2.2.1", organizations: ["2000101024"],
                channel: SubscriptionDefinition.Channel(
                    endpoint: "https://\(id).example/told",
                    headers: [.init(name: "X-Clinic", value: id)],
                    heartbeatSeconds: heartbeatSeconds), endsAt: endsAt, resource: "{}"),
            state: SubscriptionState(requestedAt: Self.noon))
        _ = try await store.add(made, ownerMax: 1_000)
    }

    /// As if the decision of a case had changed.
    func addEvent(to id: String) async throws {
        _ = try await store.change(id) { $0.state.addEvent() }
    }

    func state(_ id: String) async throws -> SubscriptionState? {
        try await store.subscription(id)?.state
    }
}

/// The words of a notification: what it is.
private struct Words: NotificationSource {
    func notification(
        _ kind: SubscriptionState.Kind, event: SubscriptionEvent?, to subscription: Subscription,
        now: Instant
    ) async throws -> [UInt8]? {
        // Events of these tests are numbers without cases.
        let number = kind == .event ? "\(subscription.state.settledCount + 1)" : ""
        return Array("\(kind.rawValue)\(number)".utf8)
    }
}

final class Time: Sendable {
    private let state = Mutex(PostOffice.noon)

    var now: Instant { state.withLock { $0 } }

    func advance(_ seconds: Int) { state.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// What every endpoint got, in order; those named refuse, or do not answer.
final class Endpoints: NotificationSender {
    private struct State {
        var got: [String] = []
        var refusing: Set<String> = []
        var silent: Set<String> = []
        var meanwhile: (@Sendable () async -> Void)?
    }

    private let state = Mutex(State())

    var got: [String] { state.withLock { $0.got } }

    func refuse(_ id: String, _ isRefusing: Bool = true) {
        state.withLock { state in
            if isRefusing { state.refusing.insert(id) } else { state.refusing.remove(id) }
        }
    }

    /// Happens while the next notifications are under way.
    func meanwhile(_ act: @escaping @Sendable () async -> Void) {
        state.withLock { $0.meanwhile = act }
    }

    func silence(_ id: String) { state.withLock { _ = $0.silent.insert(id) } }

    func send(_ notification: OutgoingNotification) async throws(SendFailure) {
        let id = notification.headers.first?.value ?? ""
        if let act = state.withLock({ $0.meanwhile }) { await act() }
        if state.withLock({ $0.silent.contains(id) }) {
            try? await Task.sleep(for: .seconds(600))
            throw SendFailure("the endpoint did not answer in time")
        }
        let isRefusing = state.withLock { state in
            if state.refusing.contains(id) { return true }
            state.got.append("\(id) \(String(decoding: notification.bytes, as: UTF8.self))")
            return false
        }
        if isRefusing { throw SendFailure("the endpoint answered 500") }
    }
}
