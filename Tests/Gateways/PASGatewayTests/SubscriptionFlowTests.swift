import Cases
import FHIR
import JSON
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow

@testable import PASGateway

/// A clinic subscribes, its request pends, papers come, and it is told. Nothing is sent here: these are the words.
@Suite struct SubscriptionFlowTests {
    static let base = "https://pa.example/fhir/pas"

    struct Office {
        let clinic: Clinic
        let desk: SubscriptionDesk
        let subscriptions: PASSubscriptions

        init(
            _ version: PASVersion = .v221,
            owners: @escaping SubscriptionDesk.Owners = { _ in .local }
        ) async throws {
            clinic = try await Clinic.open()
            desk = SubscriptionDesk(
                workflow: clinic.gateway.workflow, store: clinic.store, rules: EndpointRules(),
                owners: owners)
            subscriptions = PASSubscriptions(
                desk: desk, version: version, base: { SubscriptionFlowTests.base },
                newID: { "s1" })
        }

        func create(
            _ text: String = SubscriptionText.example, as caller: Caller = .local
        ) async -> SubscriptionAnswer {
            await subscriptions.create(Array(text.utf8), caller: caller, now: Clinic.now)
        }

        /// Pends for want of papers; the same request again with them is approved.
        func pendAndDecide() async throws {
            let pended = await clinic.submit(try Clinic.request("cpap-missing"))
            #expect(pended.authorization?.action == .pended)
            let decided = await clinic.submit(try Clinic.request("cpap-supply"))
            #expect(decided.authorization?.id == pended.authorization?.id)
            #expect(decided.authorization?.action != .pended)
        }

        /// The next notification as it would go out.
        func notification() async throws -> JSONValue? {
            let subscription = try #require(try await clinic.store.subscription("s1"))
            let next = try #require(subscription.state.next)
            var event: SubscriptionEvent?
            if next.kind == .event {
                event = try await desk.events(
                    of: subscription, numbers: next.number...next.number, limit: 1
                ).first
            }
            let bytes = try await subscriptions.notification(
                next.kind, event: event, to: subscription, now: Clinic.now)
            return try bytes.map { try JSONDocument.parse($0).root }
        }

        func shakeHands() async throws {
            _ = try await clinic.store.change("s1") { subscription in
                subscription.state.delivered(
                    .handshake, now: Clinic.now, clock: Clinic.now, heartbeatSeconds: nil)
            }
        }
    }

    private func status(_ notification: JSONValue) -> [String: String] {
        let parameters = notification.list("entry").first?["resource"]?.list("parameter") ?? []
        var values: [String: String] = [:]
        for parameter in parameters {
            guard let name = parameter["name"]?.string else { continue }
            for (key, value) in parameter.members where key.hasPrefix("value") {
                values[name] = value.string ?? value["reference"]?.string
            }
        }
        return values
    }

    private func event(_ notification: JSONValue) -> [String: String] {
        let parameters = notification.list("entry").first?["resource"]?.list("parameter") ?? []
        let parts = parameters.first { $0["name"]?.string == "notification-event" }?.list("part")
        var values: [String: String] = [:]
        for part in parts ?? [] {
            for (key, value) in part.members where key.hasPrefix("value") {
                values[part["name"]?.string ?? ""] = value.string ?? value["reference"]?.string
            }
        }
        return values
    }

    @Test func `a subscription is requested, and its handshake says so`() async throws {
        let office = try await Office()
        let answer = await office.create()
        #expect(answer.kind == .created)
        #expect(answer.id == "s1")
        let resource = try JSONDocument.parse(answer.bytes).root
        #expect(resource["id"]?.string == "s1")
        #expect(resource["status"]?.string == "requested")
        #expect(resource["meta"]?["versionId"]?.string == "1")
        #expect(
            resource["meta"]?.list("profile").first?.string?.hasSuffix("profile-subscription")
                == true)
        let handshake = try #require(try await office.notification())
        #expect(handshake["type"]?.string == "history")
        let words = status(handshake)
        #expect(words["type"] == "handshake")
        #expect(words["status"] == "requested")
        #expect(words["subscription"] == "\(Self.base)/Subscription/s1")
        #expect(words["events-since-subscription-start"] == "0")
        let request = handshake.list("entry")[0]["request"]
        #expect(request?["method"]?.string == "GET")
        #expect(request?["url"]?.string == "\(Self.base)/Subscription/s1/$status")
        #expect(handshake.list("entry").count == 1)
        #expect(hasIDOfURL(handshake.list("entry")[0]))
    }

    /// As in the backport's examples: the id of a status is the uuid of its entry.
    private func hasIDOfURL(_ entry: JSONValue) -> Bool {
        guard let id = entry["resource"]?["id"]?.string else { return false }
        return entry["fullUrl"]?.string == "urn:uuid:\(id)"
    }

    @Test func `the answer to a request is no event, what is decided later is`() async throws {
        let office = try await Office()
        _ = await office.create()
        try await office.shakeHands()
        _ = await office.clinic.submit(try Clinic.request("cpap-missing"))
        #expect(try await office.desk.spread(now: Clinic.now) == 0)
        _ = await office.clinic.submit(try Clinic.request("cpap-supply"))
        #expect(try await office.desk.spread(now: Clinic.now) == 1)
        #expect(try await office.desk.spread(now: Clinic.now) == 0)
        #expect(try await office.clinic.store.subscription("s1")?.state.eventCount == 1)
    }

    @Test func `2.2.1 tells the whole answer as a Bundle`() async throws {
        let office = try await Office()
        _ = await office.create()
        try await office.shakeHands()
        try await office.pendAndDecide()
        _ = try await office.desk.spread(now: Clinic.now)
        let notification = try #require(try await office.notification())
        #expect(status(notification)["type"] == "event-notification")
        #expect(status(notification)["events-since-subscription-start"] == "1")
        let entries = notification.list("entry")
        #expect(entries.count == 2)
        #expect(event(notification)["event-number"] == "1")
        #expect(event(notification)["focus"] == entries[1]["fullUrl"]?.string)
        let bundle = try #require(entries[1]["resource"])
        #expect(bundle["resourceType"]?.string == "Bundle")
        #expect(
            bundle["meta"]?.list("profile").first?.string?.hasSuffix("profile-pas-response-bundle")
                == true)
        let response = try #require(FHIRBundle(bundle).first?.resource)
        #expect(response.resourceType == "ClaimResponse")
        #expect(response["preAuthRef"]?.string?.isEmpty == false)
        for entry in entries {
            #expect(entry["request"]?["method"]?.string != nil)
            #expect(entry["response"]?["status"]?.string == "200")
        }
    }

    @Test func `2.0.1 tells the ClaimResponse and what it refers to`() async throws {
        let office = try await Office(.v201)
        _ = await office.create()
        try await office.shakeHands()
        try await office.pendAndDecide()
        _ = try await office.desk.spread(now: Clinic.now)
        let notification = try #require(try await office.notification())
        let types = notification.list("entry").map { $0["resource"]?.resourceType }
        #expect(types.prefix(2) == ["Parameters", "ClaimResponse"])
        #expect(types.contains("Patient"))
        #expect(
            event(notification)["focus"] == notification.list("entry")[1]["fullUrl"]?.string)
    }

    @Test func `with ids only there is an address and nothing of anybody`() async throws {
        let office = try await Office(.v201)
        _ = await office.create(try SubscriptionText.changed(("full-resource", "id-only")))
        try await office.shakeHands()
        try await office.pendAndDecide()
        _ = try await office.desk.spread(now: Clinic.now)
        let notification = try #require(try await office.notification())
        let entries = notification.list("entry")
        #expect(entries.count == 2)
        #expect(entries[1]["resource"] == nil)
        #expect(
            entries[1]["fullUrl"]?.string?.hasPrefix("\(Self.base)/ClaimResponse/R") == true)
        #expect(entries[1]["response"]?["status"]?.string == "200")
    }

    @Test func `of another organization's cases nothing is told`() async throws {
        let office = try await Office()
        _ = await office.create(
            try SubscriptionText.changed(("2000101024", "2000101040")))
        try await office.shakeHands()
        try await office.pendAndDecide()
        _ = try await office.desk.spread(now: Clinic.now)
        #expect(try await office.clinic.store.subscription("s1")?.state.eventCount == 0)
    }

    @Test(arguments: ["LKSP-P02", "http://hl7.org/fhir/sid/us-npi|2000101024", "x,2000101024"])
    func `an organization is found by any identifier that it goes by`(
        filter: String
    ) async throws {
        let office = try await Office()
        _ = await office.create(try SubscriptionText.changed(("2000101024", filter)))
        try await office.shakeHands()
        try await office.pendAndDecide()
        _ = try await office.desk.spread(now: Clinic.now)
        #expect(try await office.clinic.store.subscription("s1")?.state.eventCount == 1)
    }

    @Test func `a client subscribes for its own organizations and no other`() async throws {
        let office = try await Office()
        let own = await office.create(as: CallerTests.sleep)
        #expect(own.kind == .created)
        for caller in [CallerTests.buckeye, CallerTests.stranger] {
            let refused = await office.create(as: caller)
            #expect(refused.kind == .forbidden)
            let unseen = await office.subscriptions.read(
                "s1", caller: caller, now: Clinic.now)
            #expect(unseen.kind == .notFound)
            let kept = await office.subscriptions.delete(
                "s1", caller: caller, now: Clinic.now)
            #expect(kept.kind == .notFound)
        }
        let seen = await office.subscriptions.read(
            "s1", caller: CallerTests.sleep, now: Clinic.now)
        #expect(seen.kind == .ok)
    }

    @Test func `a client that is gone, or another's now, is told nothing`() async throws {
        let office = try await Office(owners: { name in
            name == "sleep" ? nil : Caller(name: name, organizations: ["2000101040"])
        })
        _ = await office.create(as: CallerTests.sleep)
        try await office.shakeHands()
        try await office.pendAndDecide()
        _ = try await office.desk.spread(now: Clinic.now)
        #expect(try await office.clinic.store.subscription("s1")?.state.eventCount == 0)
    }

    @Test(arguments: [
        "http://clinic.example/told", "https://10.0.0.1/told", "https://169.254.169.254/latest",
        "https://localhost/told", "http://127.0.0.1:8080/", "https://[::1]/", "ftp://a.example/",
        "https://2130706433/", "https://user:pass@clinic.example/",
    ])
    func `nothing is sent in the clear or into a network`(endpoint: String) async throws {
        let office = try await Office()
        let answer = await office.create(
            try SubscriptionText.changed(("https://clinic.example/told", endpoint)))
        #expect(answer.kind == .refused)
        let outcome = try JSONDocument.parse(answer.bytes).root
        #expect(
            outcome.list("issue").first?.list("expression").first?.string
                == "Subscription.channel.endpoint")
    }

    @Test func `an update begins anew, if it is of the version that was read`() async throws {
        let office = try await Office()
        _ = await office.create()
        try await office.shakeHands()
        let text = try SubscriptionText.changed(
            (#""resourceType": "Subscription","#, #""resourceType": "Subscription", "id": "s1","#),
            ("told", "told-2"))
        func put(_ text: String, _ version: Int?, id: String = "s1") async -> SubscriptionAnswer {
            await office.subscriptions.replace(
                id, Array(text.utf8), ifVersion: version, caller: .local, now: Clinic.now)
        }
        #expect(await put(text, 1).kind == .otherVersion)
        #expect(await put(text, 2, id: "s2").kind == .invalid)
        let changed = await put(text, 2)
        #expect(changed.kind == .ok)
        #expect(changed.version == 3)
        let resource = try JSONDocument.parse(changed.bytes).root
        #expect(resource["status"]?.string == "requested")
        #expect(resource["channel"]?["endpoint"]?.string == "https://clinic.example/told-2")
        // As it is read, it may be sent back; nobody makes it so by that.
        for status in ["active", "error"] {
            let same = await put(text.replacing("requested", with: status), nil)
            #expect(try JSONDocument.parse(same.bytes).root["status"]?.string == "requested")
        }
        let off = await put(text.replacing("requested", with: "off"), nil)
        #expect(try JSONDocument.parse(off.bytes).root["status"]?.string == "off")
        #expect(try await office.clinic.store.subscription("s1")?.state.next == nil)
    }

    @Test func `an end that has passed is none, one to come ends it`() async throws {
        let office = try await Office()
        _ = await office.create(
            try SubscriptionText.changed(
                (#""reason""#, #""end": "2020-12-31T00:00:00Z", "reason""#)))
        #expect(try await office.clinic.store.subscription("s1")?.definition.endsAt == nil)
        _ = await office.subscriptions.delete("s1", caller: .local, now: Clinic.now)
        _ = await office.create(
            try SubscriptionText.changed(
                (#""reason""#, #""end": "2026-04-01T00:00:00Z", "reason""#)))
        try await office.shakeHands()
        try await office.pendAndDecide()
        let over = Instant("2026-04-02T00:00:00Z")!
        _ = try await office.desk.spread(now: over)
        try await office.desk.turnOffEnded(now: over)
        let subscription = try await office.clinic.store.subscription("s1")
        #expect(subscription?.state.status == .off)
        #expect(subscription?.state.eventCount == 0)
    }

    /// R4, Subscription.end: the time for the server to turn the subscription off.
    @Test func `past its end it is told as off, before anybody has turned it off`() async throws {
        let office = try await Office()
        _ = await office.create(
            try SubscriptionText.changed(
                (#""reason""#, #""end": "2026-04-01T00:00:00Z", "reason""#)))
        try await office.shakeHands()
        for (now, status) in [
            (Instant("2026-03-31T23:59:59Z")!, "active"), (Instant("2026-04-01T00:00:00Z")!, "off"),
        ] {
            let read = await office.subscriptions.read("s1", caller: .local, now: now)
            #expect(try JSONDocument.parse(read.bytes).root["status"]?.string == status)
            let told = await office.subscriptions.status("s1", .none, caller: .local, now: now)
            let words = try JSONDocument.parse(told.bytes).root
            #expect(self.status(words)["status"] == status)
            let found = await office.subscriptions.search(
                [("status", "off")], caller: .local, now: now)
            let total = try JSONDocument.parse(found.bytes).root["total"]?.int
            #expect(total == (status == "off" ? 1 : 0))
        }
        // With the version that it has once it is turned off.
        let over = Instant("2026-04-02T00:00:00Z")!
        let before = await office.subscriptions.read("s1", caller: .local, now: over)
        try await office.desk.turnOffEnded(now: over)
        let after = await office.subscriptions.read("s1", caller: .local, now: over)
        #expect(before.version == after.version)
        #expect(before.bytes == after.bytes)
    }

    @Test func `what was missed is read again`() async throws {
        let office = try await Office()
        _ = await office.create()
        try await office.pendAndDecide()
        _ = try await office.desk.spread(now: Clinic.now)
        func events(_ parameters: [(name: String, value: String)]) async throws -> JSONValue {
            let answer = await office.subscriptions.events(
                "s1", OperationParameters(query: parameters), caller: .local, now: Clinic.now)
            #expect(answer.kind == .ok)
            return try JSONDocument.parse(answer.bytes).root
        }
        let all = try await events([])
        #expect(status(all)["type"] == "query-event")
        #expect(all.list("entry").count == 2)
        #expect(try await events([("eventsSinceNumber", "2")]).list("entry").count == 1)
        #expect(try await events([("content", "empty")]).list("entry").count == 1)
        let bad = await office.subscriptions.events(
            "s1", OperationParameters(query: [("eventsSinceNumber", "x")]), caller: .local,
            now: Clinic.now)
        #expect(bad.kind == .invalid)
    }

    @Test func `the status of one, of some and of all`() async throws {
        let office = try await Office()
        _ = await office.create()
        func statuses(
            _ id: String?, _ parameters: [(name: String, value: String)] = []
        ) async throws -> [JSONValue] {
            let answer = await office.subscriptions.status(
                id, OperationParameters(query: parameters), caller: .local, now: Clinic.now)
            let bundle = try JSONDocument.parse(answer.bytes).root
            #expect(bundle["type"]?.string == "searchset")
            #expect(bundle.list("entry").allSatisfy(hasIDOfURL))
            return bundle.list("entry")
        }
        #expect(try await statuses("s1").count == 1)
        #expect(try await statuses(nil).count == 1)
        #expect(try await statuses(nil, [("id", "s1"), ("status", "requested")]).count == 1)
        #expect(try await statuses(nil, [("id", "s2")]).count == 0)
        #expect(try await statuses(nil, [("status", "active,off")]).count == 0)
        let unknown = await office.subscriptions.status(
            "s2", .none, caller: .local, now: Clinic.now)
        #expect(unknown.kind == .notFound)
    }

    @Test(arguments: [
        ("", 1), ("_id=s1", 1), ("_id=s2,s1", 1), ("_id=s2", 0),
        ("status=requested", 1), ("status=active", 0), ("status=active,requested", 1),
        ("status=http://hl7.org/fhir/subscription-status|requested", 1),
        ("status=http://other.example|requested", 0),
        ("url=https://clinic.example/told", 1), ("url=https://clinic.example/", 0),
        ("criteria=\(SubscriptionURLs.topic)", 1), ("criteria=HTTP://hl7.org/fhir/us", 1),
        ("criteria=PASSubscriptionTopic", 0), ("criteria:contains=passubscription", 1),
        ("criteria:exact=\(SubscriptionURLs.topic)", 1), ("criteria:exact=http://hl7.org", 0),
        ("status=requested&_id=s2", 0),
    ])
    func `a search finds one's own by what they are`(query: String, count: Int) async throws {
        let office = try await Office()
        _ = await office.create()
        let answer = await office.subscriptions.search(
            Self.pairs(query), caller: .local, now: Clinic.now)
        let found = try JSONDocument.parse(answer.bytes).root
        #expect(found["total"]?.int == count)
        #expect(found.list("entry").count == count)
        let others = await office.subscriptions.search(
            Self.pairs(query), caller: CallerTests.stranger, now: Clinic.now)
        #expect(try JSONDocument.parse(others.bytes).root["total"]?.int == 0)
    }

    @Test func `a search tells which parameters it used, and which it does not know`() async throws
    {
        let office = try await Office()
        _ = await office.create()
        let pairs = Self.pairs("status=requested&payload=x")
        let answer = await office.subscriptions.search(
            pairs, caller: .local, now: Clinic.now)
        let found = try JSONDocument.parse(answer.bytes).root
        #expect(
            found.list("link").first?["url"]?.string
                == "\(Self.base)/Subscription?status=requested")
        #expect(found.list("entry").map { $0["search"]?["mode"]?.string } == ["match", "outcome"])
        #expect(found["total"]?.int == 1)
        let strict = await office.subscriptions.search(
            pairs, isStrict: true, caller: .local, now: Clinic.now)
        #expect(strict.kind == .invalid)
    }

    @Test func `how many there are is told without any of them`() async throws {
        let office = try await Office()
        _ = await office.create()
        for (query, count) in [("_count=0", 1), ("_summary=count", 1), ("_count=0&status=off", 0)] {
            let answer = await office.subscriptions.search(
                Self.pairs(query), caller: .local, now: Clinic.now)
            let found = try JSONDocument.parse(answer.bytes).root
            #expect(found["total"]?.int == count)
            #expect(found["entry"] == nil)
            #expect(found.list("link").first?["url"]?.string?.contains("\(query)") == true)
        }
    }

    /// R4, search: no more than were asked for, and where there are more.
    @Test func `a page has so many, and leads to the next`() async throws {
        let office = try await Office()
        for id in ["s1", "s2", "s3"] {
            let one = PASSubscriptions(
                desk: office.desk, version: .v221, base: { Self.base }, newID: { id })
            _ = await one.create(
                Array(SubscriptionText.example.utf8), caller: .local, now: Clinic.now)
        }
        var (query, ids): (String?, [String]) = ("_count=2", [])
        for expected in [2, 1] {
            let answer = await office.subscriptions.search(
                Self.pairs(try #require(query)), caller: .local, now: Clinic.now)
            let found = try JSONDocument.parse(answer.bytes).root
            #expect(found["total"]?.int == 3)
            #expect(found.list("entry").count == expected)
            ids += found.list("entry").compactMap { $0["resource"]?["id"]?.string }
            let next = found.list("link").first { $0["relation"]?.equals("next") == true }
            query = next?["url"]?.string?.split(separator: "?").last.map(String.init)
        }
        #expect(query == nil)
        #expect(Set(ids).count == 3)
        let wrong = await office.subscriptions.search(
            Self.pairs("_count=x"), caller: .local, now: Clinic.now)
        #expect(wrong.kind == .invalid)
    }

    @Test(arguments: ["status:not=off", "url:below=https://clinic.example", "status="])
    func `a search that would mean another thing is refused`(query: String) async throws {
        let office = try await Office()
        let answer = await office.subscriptions.search(
            Self.pairs(query), caller: .local, now: Clinic.now)
        #expect(answer.kind == .invalid)
    }

    private static func pairs(_ query: String) -> [(name: String, value: String)] {
        query.split(separator: "&").map { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(pair[0]), String(pair[1]))
        }
    }

    @Test func `each version of the guide has its own`() async throws {
        let office = try await Office()
        _ = await office.create()
        let other = PASSubscriptions(
            desk: office.desk, version: .v201, base: { Self.base }, newID: { "s2" })
        #expect(await other.read("s1", caller: .local, now: Clinic.now).kind == .notFound)
    }

    @Test func `what is no JSON is refused with its place`() async throws {
        let office = try await Office()
        let answer = await office.create("{\"resourceType\": }")
        #expect(answer.kind == .invalid)
        let outcome = try JSONDocument.parse(answer.bytes).root
        #expect(outcome["resourceType"]?.string == "OperationOutcome")
    }
}
