import Delivery
import Identity
import Logging
import PASGateway
import Primitives
import Records
import Workflow

/// Subscriptions as this server has them: one desk, an endpoint for each version of the guide, and who delivers.
struct Subscribing: Sendable {
    let versions: [PASSubscriptions]
    let deliverer: Deliverer

    init(
        workflow: Workflow, store: any SubscriptionStore, settings: DeliverySettings,
        access: AccessControl, origin: Origin, trail: AuditTrail, logger: Logger,
        clock: @escaping @Sendable () -> Instant
    ) {
        let desk = SubscriptionDesk(
            workflow: workflow, store: store, rules: settings.rules,
            owners: { name async throws(WorkflowError) in try await access.caller(named: name) })
        let versions = PASVersion.allCases.map { version in
            PASSubscriptions(
                desk: desk, version: version, base: { "\(origin.url)/\(version.path)" },
                newID: settings.newID)
        }
        self.versions = versions
        deliverer = Deliverer(
            desk: desk, source: PASNotifications(versions: versions), sender: settings.sender,
            observer: DeliveryLog(trail: trail, logger: logger), backOff: settings.backOff,
            clock: clock, wallClock: settings.wallClock, chance: settings.chance)
    }
}

/// Each subscription is told in the version of the guide at whose base it was made.
private struct PASNotifications: NotificationSource {
    let versions: [PASSubscriptions]

    func notification(
        _ kind: SubscriptionState.Kind, event: SubscriptionEvent?, to subscription: Subscription,
        now: Instant
    ) async throws -> [UInt8]? {
        let version = versions.first { $0.version.number == subscription.definition.guide }
        return try await version?.notification(kind, event: event, to: subscription, now: now)
    }
}

extension AccessControl {
    /// What a client may be told now; nil where it may be told nothing: it is gone or disabled, has lost its scopes of Subscription,
    /// or subscribed when the server was open and is so no more.
    func caller(named name: String) async throws(WorkflowError) -> Caller? {
        guard mode == .clients else { return name == Caller.http.name ? .http : nil }
        do {
            guard let client = try await store.client(name), client.mayAsk, client.maySubscribe
            else { return nil }
            return Caller(name: client.name, organizations: Set(client.organizations))
        } catch {
            throw .unavailable("\(error)")
        }
    }
}

extension APIClient {
    /// Whether any scope of Subscription is left to it.
    fileprivate var maySubscribe: Bool {
        scopes.compactMap { Scope($0) }.contains {
            $0.resource == "Subscription" || $0.resource == "*"
        }
    }
}
