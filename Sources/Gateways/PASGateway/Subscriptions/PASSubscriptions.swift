import Cases
import FHIR
import JSON
public import Primitives
public import Records
public import Workflow

/// Topic-based subscriptions in one version of the guide: bytes and a caller in, bytes out (Subscriptions R5 Backport 1.1.0
/// for R4; PAS, "Subscriptions"). Knows nothing of HTTP.
public struct PASSubscriptions: Sendable {
    let desk: SubscriptionDesk
    let gateway: PASGateway
    /// Where this version is reached: `https://pa.example.org/fhir/pas-2.2.1`.
    let base: @Sendable () -> String
    private let newID: @Sendable () -> String

    /// Of a Subscription, in bytes.
    public static let bytesMax = 256 << 10

    /// - Parameters:
    ///   - base: asked each time: a server knows its port once it listens.
    ///   - newID: what nobody guesses, in the form of a FHIR id.
    public init(
        desk: SubscriptionDesk, version: PASVersion, base: @escaping @Sendable () -> String,
        newID: @escaping @Sendable () -> String
    ) {
        self.desk = desk
        gateway = PASGateway(
            workflow: desk.workflow, version: version,
            attachmentAddress: { "\(base())/$submit-attachment" })
        self.base = base
        self.newID = newID
    }

    public var version: PASVersion { gateway.version }

    private var guide: String { version.number }

    // MARK: The resource

    public func create(
        _ bytes: [UInt8], caller: Caller, now: Instant
    ) async -> SubscriptionAnswer {
        let read: SubscriptionReader.Read
        switch self.read(bytes, caller, now, isNew: true) {
        case .failure(let refusal): return refusal.answer
        case .success(let success): read = success
        }
        do throws(SubscriptionError) {
            let made = try await desk.create(
                read.definition, id: newID(), isOff: read.status == .off, for: caller, now: now)
            return SubscriptionAnswer(.created, made)
        } catch { return .failed(error) }
    }

    public func read(_ id: String, caller: Caller, now: Instant) async -> SubscriptionAnswer {
        do throws(SubscriptionError) {
            return SubscriptionAnswer(
                .ok, try await desk.read(id, guide: guide, for: caller, now: now))
        } catch { return .failed(error) }
    }

    /// - Parameter expected: the version that the client has read (If-Match); nil where it does not say.
    public func replace(
        _ id: String, _ bytes: [UInt8], ifVersion expected: Int?, caller: Caller, now: Instant
    ) async -> SubscriptionAnswer {
        let read: SubscriptionReader.Read
        switch self.read(bytes, caller, now, isNew: false) {
        case .failure(let refusal): return refusal.answer
        case .success(let success): read = success
        }
        guard read.id == id else {
            return .invalid("The id of the resource is not the one of the address.")
        }
        do throws(SubscriptionError) {
            let changed = try await desk.replace(
                id, with: read.definition, ifVersion: expected, isOff: read.status == .off,
                for: caller, now: now)
            return SubscriptionAnswer(.ok, changed)
        } catch { return .failed(error) }
    }

    /// - Parameter expected: as in `replace`.
    public func delete(
        _ id: String, ifVersion expected: Int? = nil, caller: Caller, now: Instant
    ) async -> SubscriptionAnswer {
        do throws(SubscriptionError) {
            try await desk.remove(id, guide: guide, ifVersion: expected, for: caller, now: now)
            return SubscriptionAnswer(.deleted)
        } catch { return .failed(error) }
    }

    /// The caller's own that all parameters fit (`SubscriptionSearch`).
    ///
    /// - Parameter isStrict: a parameter that is not known is refused; else it is told and ignored (FHIR R4, section 3.1.1.5).
    public func search(
        _ pairs: [(name: String, value: String)], isStrict: Bool = false, caller: Caller,
        now: Instant
    ) async -> SubscriptionAnswer {
        let search = SubscriptionSearch(pairs)
        let unknown = isStrict ? search.ignored.map { PASGateway.unknown($0, .error) } : []
        guard search.problems.isEmpty, unknown.isEmpty else {
            return SubscriptionAnswer(.invalid, OperationOutcome(search.problems + unknown).bytes)
        }
        do throws(SubscriptionError) {
            let found = try await desk.list(guide: guide, for: caller, now: now)
                .filter(search.fits)
            let set = searchSet(found, of: search) { one, writer in
                writer.member("fullUrl", url(of: one.id))
                writer.key("resource")
                SubscriptionWriter(subscription: one).write(to: &writer)
            }
            return SubscriptionAnswer(.ok, set)
        } catch { return .failed(error) }
    }

    // MARK: The operations

    /// `$status` of one, or of all that the parameters `id` and `status` name.
    public func status(
        _ id: String?, _ parameters: OperationParameters, caller: Caller, now: Instant
    ) async -> SubscriptionAnswer {
        do throws(SubscriptionError) {
            let found: [Subscription]
            if let id {
                found = [try await desk.read(id, guide: guide, for: caller, now: now)]
            } else {
                found = try await desk.list(guide: guide, for: caller, now: now).filter { one in
                    parameters.fit("id", one.id)
                        && parameters.fit("status", one.state.status.rawValue)
                }
            }
            return SubscriptionAnswer(
                .ok,
                searchSet(found) { one, writer in
                    let urn = urnUUID("\(one.id)/\(one.state.version)/status")
                    writer.member("fullUrl", urn)
                    writer.key("resource")
                    StatusWriter(
                        urn: urn, subscription: one, url: url(of: one.id), kind: .queryStatus
                    ).write(to: &writer)
                })
        } catch { return .failed(error) }
    }

    /// So many events are told at once; a client that misses more asks again from the next.
    static let eventsMax = 100

    /// `$events`: what was told, or should have been, for a client that missed some.
    public func events(
        _ id: String, _ parameters: OperationParameters, caller: Caller, now: Instant
    ) async -> SubscriptionAnswer {
        let since = parameters.first("eventsSinceNumber").map { Int($0) ?? -1 } ?? 1
        let until = parameters.first("eventsUntilNumber").map { Int($0) ?? -1 } ?? .max
        let named = parameters.first("content")
        guard since >= 0, until >= since else {
            return .invalid("eventsSinceNumber and eventsUntilNumber are whole numbers in order.")
        }
        do throws(SubscriptionError) {
            let subscription = try await desk.read(id, guide: guide, for: caller, now: now)
            var content = subscription.definition.channel.content
            if let named {
                guard let wanted = SubscriptionDefinition.Content(rawValue: named) else {
                    return .invalid("content is full-resource, id-only or empty.")
                }
                content = wanted
            }
            let events = try await desk.events(
                of: subscription, numbers: since...until, limit: Self.eventsMax)
            return try await told(events, of: subscription, content: content, now: now)
        } catch { return .failed(error) }
    }

    private func told(
        _ events: [SubscriptionEvent], of subscription: Subscription,
        content: SubscriptionDefinition.Content, now: Instant
    ) async throws(SubscriptionError) -> SubscriptionAnswer {
        var told: [NotificationWriter.Told] = []
        var cases: [CaseID] = []
        do throws(WorkflowError) {
            for event in events {
                guard let one = try await self.told(event, subscription, content) else { continue }
                told.append(one)
                cases.append(event.caseID)
            }
        } catch { throw .failed(error) }
        var answer = SubscriptionAnswer(
            .ok, writer(subscription, .queryEvent, now: now).bytes(told))
        answer.cases = cases.uniqued
        return answer
    }

    // MARK: Notifications

    /// A notification as it goes out; nil where there is nothing to tell any more.
    public func notification(
        _ kind: SubscriptionState.Kind, event: SubscriptionEvent?, to subscription: Subscription,
        now: Instant
    ) async throws(WorkflowError) -> [UInt8]? {
        let writer = writer(subscription, StatusWriter.Kind(kind), now: now)
        guard kind == .event else { return writer.bytes([]) }
        guard let event,
            let told = try await told(
                event, subscription, subscription.definition.channel.content)
        else { return nil }
        return writer.bytes([told])
    }

    private func told(
        _ event: SubscriptionEvent, _ subscription: Subscription,
        _ content: SubscriptionDefinition.Content
    ) async throws(WorkflowError) -> NotificationWriter.Told? {
        guard let authorization = try await desk.authorization(of: event, in: subscription),
            let response = try await gateway.writer(of: authorization, for: .submission)
        else { return nil }
        switch content {
        case .fullResource: return NotificationWriter.Told(event: event, response: response)
        case .idOnly:
            return NotificationWriter.Told(
                event: event, url: "\(base())/ClaimResponse/\(authorization.id)")
        case .empty: return NotificationWriter.Told(event: event)
        }
    }

    private func writer(
        _ subscription: Subscription, _ kind: StatusWriter.Kind, now: Instant
    ) -> NotificationWriter {
        NotificationWriter(
            subscription: subscription, base: base(), kind: kind, version: version, now: now)
    }

    // MARK: Parts

    private struct Refused: Error { let answer: SubscriptionAnswer }

    private func read(
        _ bytes: [UInt8], _ caller: Caller, _ now: Instant, isNew: Bool
    ) -> Result<SubscriptionReader.Read, Refused> {
        let intake = SubscriptionIntake(
            version: version, owner: caller.name, endpoints: desk.rules, isNew: isNew)
        switch intake.read(bytes, now: now) {
        case .read(let read): return .success(read)
        case .invalid(let outcome):
            return .failure(Refused(answer: SubscriptionAnswer(.invalid, outcome.bytes)))
        case .refused(let outcome):
            return .failure(Refused(answer: SubscriptionAnswer(.refused, outcome.bytes)))
        }
    }

    /// Where a subscription is read.
    public func url(of id: String) -> String { "\(base())/Subscription/\(id)" }

    /// - Parameter search: nil where it is an operation that answers in the shape of one.
    private func searchSet(
        _ subscriptions: [Subscription], of search: SubscriptionSearch? = nil,
        _ entry: (Subscription, inout JSONWriter) -> Void
    ) -> [UInt8] {
        var writer = JSONWriter()
        let (count, skip) = search?.page ?? (.max, 0)
        let left = subscriptions.dropFirst(skip)
        writer.object { writer in
            writer.member("resourceType", "Bundle")
            writer.member("type", "searchset")
            writer.member("total", subscriptions.count)
            if let search {
                let address = "\(base())/Subscription"
                writer.array("link") { writer in
                    writer.link("self", SearchURL(address: address, pairs: search.used))
                    guard left.count > count, !search.isCounting else { return }
                    let next = search.used + [(SubscriptionSearch.skip, "\(skip + count)")]
                    writer.link("next", SearchURL(address: address, pairs: next))
                }
            }
            if search?.isCounting == true { return }
            writer.list("entry") { writer in
                for one in left.prefix(count) {
                    writer.object { writer in
                        entry(one, &writer)
                        writer.object("search") { $0.member("mode", "match") }
                    }
                }
                writer.outcome(ignored: search?.ignored ?? [])
            }
        }
        return writer.bytes
    }
}

extension OperationParameters {
    /// Whether a parameter is not there, or one of its values is this one.
    fileprivate func fit(_ name: String, _ value: String) -> Bool {
        !has(name) || all(name).contains(value)
    }
}
