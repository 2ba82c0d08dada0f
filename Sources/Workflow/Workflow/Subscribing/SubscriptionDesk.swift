public import Cases
public import Primitives
public import Records

/// The use cases of subscriptions: who may have one, who is told of what.
public struct SubscriptionDesk: Sendable {
    public let workflow: Workflow
    public let store: any SubscriptionStore
    public let rules: EndpointRules
    let owners: Owners

    /// What an owner may see now; nil where it may see nothing any more.
    public typealias Owners = @Sendable (_ name: String) async throws(WorkflowError) -> Caller?

    /// So many for one client.
    public static let ownedMax = 100

    public init(
        workflow: Workflow, store: any SubscriptionStore, rules: EndpointRules,
        owners: @escaping Owners
    ) {
        self.workflow = workflow
        self.store = store
        self.rules = rules
        self.owners = owners
    }

    // MARK: The client's own

    /// Takes a new subscription in: requested, with a handshake due.
    ///
    /// - Parameter isOff: the client wants to be told nothing for now.
    public func create(
        _ definition: SubscriptionDefinition, id: String, isOff: Bool = false,
        for caller: Caller, now: Instant
    ) async throws(SubscriptionError) -> Subscription {
        let definition = try await allowed(definition, for: caller, now: now)
        var made = Subscription(
            id: id, definition: definition, state: SubscriptionState(requestedAt: now))
        if isOff { made.state.turnOff(at: now) }
        let isAdded = try await storing {
            () async throws(RecordsError) in try await store.add(made, ownerMax: Self.ownedMax)
        }
        guard isAdded else {
            throw .refused(
                "channel", "A client has at most \(Self.ownedMax) subscriptions; delete one first.")
        }
        return made
    }

    /// As it stands at this time: past its end it is off, whether that was written down yet or not.
    ///
    /// - Throws: `unknown` where there is none, or it is not the caller's, or of another version of the guide.
    public func read(
        _ id: String, guide: String, for caller: Caller, now: Instant
    ) async throws(SubscriptionError) -> Subscription {
        let found = try await storing {
            () async throws(RecordsError) in try await store.subscription(id)
        }
        guard var found, found.definition.owner == caller.name, found.definition.guide == guide
        else { throw .unknown }
        found.endIfOver(at: now)
        return found
    }

    /// The same of all.
    public func list(
        guide: String, for caller: Caller, now: Instant
    ) async throws(SubscriptionError) -> [Subscription] {
        let all = try await storing { () async throws(RecordsError) in
            try await store.subscriptions(owner: caller.name, limit: Self.ownedMax)
        }
        return all.filter { $0.definition.guide == guide }.map { one in
            var one = one
            one.endIfOver(at: now)
            return one
        }
    }

    /// Puts another definition in the place of what there is, and begins anew with a handshake.
    ///
    /// - Parameters:
    ///   - expected: the version that the client read; nil where it does not say.
    ///   - isOff: the client wants to be told nothing for now.
    public func replace(
        _ id: String, with definition: SubscriptionDefinition, ifVersion expected: Int?,
        isOff: Bool, for caller: Caller, now: Instant
    ) async throws(SubscriptionError) -> Subscription {
        _ = try await read(id, guide: definition.guide, for: caller, now: now)
        let definition = try await allowed(definition, for: caller, now: now)
        let changed = try await storing { () async throws(RecordsError) in
            try await store.change(id) { subscription -> Subscription? in
                subscription.endIfOver(at: now)
                if let expected, expected != subscription.state.version { return nil }
                subscription.definition = definition
                if isOff {
                    subscription.state.turnOff(at: now)
                } else {
                    subscription.state.restart(at: now)
                }
                return subscription
            }
        }
        guard let changed else { throw .unknown }
        guard let changed else { throw .otherVersion }
        return changed
    }

    /// - Parameter expected: the version that is meant; nil for any.
    public func remove(
        _ id: String, guide: String, ifVersion expected: Int? = nil, for caller: Caller,
        now: Instant
    ) async throws(SubscriptionError) {
        _ = try await read(id, guide: guide, for: caller, now: now)
        let isRemoved = try await storing { () async throws(RecordsError) in
            try await store.remove(subscription: id) { subscription in
                var subscription = subscription
                subscription.endIfOver(at: now)
                return expected == nil || expected == subscription.state.version
            }
        }
        guard let isRemoved else { throw .unknown }
        guard isRemoved else { throw .otherVersion }
    }

    /// Events of a subscription, for a client that missed some.
    public func events(
        of subscription: Subscription, numbers: ClosedRange<Int>, limit: Int
    ) async throws(SubscriptionError) -> [SubscriptionEvent] {
        try await storing { () async throws(RecordsError) in
            try await store.events(of: subscription.id, numbers: numbers, limit: limit)
        }
    }

    /// The case that an event is about, as it stands now; nil where the owner may not see it any more.
    public func authorization(
        of event: SubscriptionEvent, in subscription: Subscription
    ) async throws(WorkflowError) -> Case? {
        guard let owner = try await owners(subscription.definition.owner),
            let authorization = try await workflow.loadCase(event.caseID),
            try await isFor(owner, authorization)
        else { return nil }
        return authorization
    }

    // MARK: Rules

    private func allowed(
        _ definition: SubscriptionDefinition, for caller: Caller, now: Instant
    ) async throws(SubscriptionError) -> SubscriptionDefinition {
        if let refusal = rules.refusal(of: definition.channel.endpoint) {
            throw .refused("channel.endpoint", refusal)
        }
        for organization in definition.organizations {
            let isOwn: Bool
            do {
                isOwn = try await workflow.acting(for: caller).isCaller([organization])
            } catch { throw .failed(error) }
            guard isOwn else {
                throw .forbidden(
                    "The organization of the filter is none that this client is registered for.")
            }
        }
        var definition = definition
        // Samples have an end that has passed, and want to be told all the same.
        if definition.hasEnded(at: now) { definition.endsAt = nil }
        return definition
    }

    func isFor(_ owner: Caller, _ authorization: Case) async throws(WorkflowError) -> Bool {
        try await workflow.acting(for: owner).isCaller(
            authorization.request.event.requester?.identifiers ?? [])
    }

    private func storing<Value: Sendable>(
        _ body: () async throws(RecordsError) -> Value
    ) async throws(SubscriptionError) -> Value {
        do {
            return try await body()
        } catch {
            throw .failed(.unavailable("\(error)"))
        }
    }
}
