public import Primitives
import Records
import Synchronization
public import Workflow

/// Tells subscribers what they asked to be told. Each has one notification under way at a time, in order, and none waits
/// for another: an endpoint that is slow or gone delays only itself.
public struct Deliverer: Sendable {
    /// Everything has a limit.
    public struct Limits: Sendable {
        /// Notifications under way at once.
        public var parallelMax = 256
        /// How long one may take, unless its subscription allows less.
        public var timeoutSeconds = 10
        /// How often to look for something to do.
        public var pause = Duration.milliseconds(200)
        /// How long to wait before what came of an attempt is written down again, where it could not be; twice as long each time, up to
        /// sixteen times.
        public var recordingPause = Duration.seconds(1)

        public init() {}
    }

    public let tally = DeliveryTally()
    let desk: SubscriptionDesk
    let source: any NotificationSource
    let sender: any NotificationSender
    let observer: (any DeliveryObserver)?
    let backOff: BackOff
    let limits: Limits
    /// What time it is for what is told.
    let clock: @Sendable () -> Instant
    /// What time it is for the waits between attempts: it always runs.
    let wallClock: @Sendable () -> Instant
    /// From 0 up to 1.
    let chance: @Sendable () -> Double
    private let busy = Busy()

    public init(
        desk: SubscriptionDesk, source: any NotificationSource, sender: any NotificationSender,
        observer: (any DeliveryObserver)? = nil, backOff: BackOff = BackOff(),
        limits: Limits = Limits(), clock: @escaping @Sendable () -> Instant,
        wallClock: @escaping @Sendable () -> Instant, chance: @escaping @Sendable () -> Double
    ) {
        self.desk = desk
        self.source = source
        self.sender = sender
        self.observer = observer
        self.backOff = backOff
        self.limits = limits
        self.clock = clock
        self.wallClock = wallClock
        self.chance = chance
    }

    /// Delivers until the task is cancelled. What is under way then is finished, or broken off by its sender; what was not
    /// acknowledged is sent again another time.
    public func run() async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                // Where there was something there may be more at once.
                if await start(in: &group) == 0 { try? await Task.sleep(for: limits.pause) }
            }
        }
    }

    /// Counts what is new, and tries everything that is due, once.
    ///
    /// - Returns: how many attempts there were.
    public func runOnce() async -> Int {
        await withDiscardingTaskGroup { group in await start(in: &group) }
    }

    private func start(in group: inout DiscardingTaskGroup) async -> Int {
        let due = await dueNow()
        for subscription in due {
            group.addTask {
                await deliver(subscription)
                busy.remove(subscription.id)
            }
        }
        return due.count
    }

    /// Subscriptions with something to send that have nothing under way; they count as busy from now on. None while the store
    /// can not be written: what came of it could not be written down, and it would be sent again.
    private func dueNow() async -> [Subscription] {
        let store = desk.workflow.store
        guard store.isWritable else { return [] }
        // A store that can not be read or written now can be later: everything is still there.
        while let count = try? await desk.spread(now: clock()), count == SubscriptionDesk.newsMax {}
        try? await desk.turnOffEnded(now: clock())
        let room = limits.parallelMax - busy.count
        guard room > 0 else { return [] }
        let due = try? await desk.store.dueSubscriptions(
            now: wallClock(), limit: limits.parallelMax)
        guard let due, !due.isEmpty, await store.provesWritable() else { return [] }
        return busy.add(due, upTo: room)
    }

    /// One attempt at what is next.
    private func deliver(_ subscription: Subscription) async {
        guard let next = subscription.state.next else { return }
        var event: SubscriptionEvent?
        let bytes: [UInt8]?
        do {
            if next.kind == .event {
                event = try await desk.events(
                    of: subscription, numbers: next.number...next.number, limit: 1
                ).first
            }
            bytes = try await source.notification(
                next.kind, event: event, to: subscription, now: clock())
        } catch {
            return await wait(subscription)
        }
        let generation = subscription.state.generation
        guard let bytes else {
            if next.kind == .event {
                return await change(subscription.id, generation) { $0.skipEvent() }
            }
            let failure = SendFailure("this version of the guide is not spoken any more")
            return await note(subscription, next.kind, nil, failure)
        }
        let failure = await send(bytes, to: subscription)
        if failure != nil, Task.isCancelled { return }
        await note(subscription, next.kind, event, failure)
    }

    private func send(_ bytes: [UInt8], to subscription: Subscription) async -> SendFailure? {
        let channel = subscription.definition.channel
        guard let endpoint = Endpoint(channel.endpoint) else {
            return SendFailure("the endpoint is no URL")
        }
        let timeout = min(channel.timeoutSeconds ?? limits.timeoutSeconds, limits.timeoutSeconds)
        do throws(SendFailure) {
            try await sender.send(
                OutgoingNotification(
                    endpoint: endpoint, mediaType: channel.mediaType,
                    headers: channel.headers.map { ($0.name, $0.value) }, bytes: bytes,
                    timeoutSeconds: timeout))
            return nil
        } catch {
            return error
        }
    }

    private func note(
        _ subscription: Subscription, _ kind: SubscriptionState.Kind, _ event: SubscriptionEvent?,
        _ failure: SendFailure?
    ) async {
        let (now, clock) = (clock(), wallClock())
        let wait = backOff.milliseconds(
            afterAttempts: subscription.state.attempts + 1, chance: chance())
        let heartbeat = subscription.definition.channel.heartbeatSeconds
        let attempt = DeliveryAttempt(
            subscription: subscription, kind: kind, event: event, at: now, failure: failure,
            isGivenUp: failure != nil && wait == nil)
        tally.add(attempt)
        await observer?.attempted(attempt)
        await change(subscription.id, subscription.state.generation) { state in
            if let failure {
                if let wait {
                    state.failed(retryAt: clock.adding(milliseconds: Int64(wait)))
                } else {
                    state.gaveUp(reason: failure.description, now: now)
                }
            } else {
                state.delivered(kind, now: now, clock: clock, heartbeatSeconds: heartbeat)
            }
        }
    }

    /// Something of ours can not be read now: no attempt, and not at once again.
    private func wait(_ subscription: Subscription) async {
        try? await Task.sleep(for: .seconds(1))
    }

    /// Writes down what came of an attempt; not where the client began anew in between. What can not be written down now is tried
    /// until it can: the subscription has something under way for so long, so nothing is sent twice. Where the process ends
    /// before, it is sent again: once too often rather than never.
    private func change(
        _ id: String, _ generation: Int,
        _ body: @escaping @Sendable (inout SubscriptionState) -> Void
    ) async {
        var failures = 0
        while true {
            do {
                _ = try await desk.store.change(id) { subscription in
                    guard subscription.state.generation == generation else { return }
                    body(&subscription.state)
                }
                return
            } catch {
                if Task.isCancelled { return }
                try? await Task.sleep(for: limits.recordingPause * (1 << min(failures, 4)))
                failures += 1
            }
        }
    }
}

/// Which subscriptions have something under way.
private final class Busy: Sendable {
    private let ids = Mutex<Set<String>>([])

    var count: Int { ids.withLock { $0.count } }

    func add(_ subscriptions: [Subscription], upTo room: Int) -> [Subscription] {
        ids.withLock { ids in
            let free = subscriptions.filter { !ids.contains($0.id) }.prefix(room)
            ids.formUnion(free.map(\.id))
            return Array(free)
        }
    }

    func remove(_ id: String) { ids.withLock { _ = $0.remove(id) } }
}
