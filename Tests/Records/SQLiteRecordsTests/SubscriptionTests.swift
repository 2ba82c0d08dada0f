import CaseSamples
import Cases
import Primitives
import Records
import RecordsSuite
import Testing

@testable import SQLiteRecords

/// Subscriptions and what is counted for them, on SQLite.
@Suite struct SubscriptionTests {
    static let noon = CaseSamples.noon

    static func subscription(
        _ id: String, owner: String = "a", to organizations: [String] = ["2000101024"],
        heartbeatSeconds: Int? = nil, endsAt: Instant? = nil
    ) -> Subscription {
        Subscription(
            id: id,
            definition: SubscriptionDefinition(
                owner: owner, guide: "2.2.1", organizations: organizations,
                channel: SubscriptionDefinition.Channel(
                    endpoint: "https://clinic.example/told",
                    headers: [.init(name: "Authorization", value: "Bearer x")],
                    heartbeatSeconds: heartbeatSeconds), endsAt: endsAt,
                resource: #"{"a":"b\n"}"#),
            state: SubscriptionState(requestedAt: noon))
    }

    /// A store with one case and as many facts of it as asked for.
    static func store(
        _ bench: SQLiteBench, facts count: Int = 0
    ) async throws -> SQLiteRecordStore {
        let store = try bench.store()
        let fact = OutboxFact(
            caseID: CaseID("R1"), version: 1, recipient: "x", channel: "subscription")
        let outbox = [OutboxFact](repeating: fact, count: count)
        _ = try await store.append(
            Appends.opening("R1", with: Appends.Company(outbox: outbox)))
        return store
    }

    static func news(_ entries: [OutboxEntry], to ids: [String]) -> [SubscriptionNews] {
        entries.map { entry in
            SubscriptionNews(
                position: entry.position, caseID: entry.fact.caseID,
                caseVersion: entry.fact.version, at: noon, subscriptions: ids)
        }
    }

    @Test func `a subscription comes back as it was put, and after the store was closed`()
        async throws
    {
        let bench = try SQLiteBench()
        var store = try bench.store()
        let made = Self.subscription("s1", to: ["1", "2", "1"], heartbeatSeconds: 30)
        #expect(try await store.add(made, ownerMax: 5))
        #expect(try await store.subscription("s1") == made)
        #expect(try await store.subscription("s2") == nil)
        await store.close()
        store = try bench.store()
        #expect(try await store.subscription("s1") == made)
        _ = try await store.remove(subscription: "s1") { _ in true }
        #expect(try await store.subscription("s1") == nil)
        #expect(try await store.subscriptions(toOrganizations: ["1", "2"]) == [])
        await store.close()
    }

    @Test func `one client has no more than it may have`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        #expect(try await store.add(Self.subscription("s1"), ownerMax: 2))
        #expect(try await store.add(Self.subscription("s2"), ownerMax: 2))
        #expect(try await !store.add(Self.subscription("s3"), ownerMax: 2))
        #expect(try await store.add(Self.subscription("s4", owner: "b"), ownerMax: 2))
        #expect(try await store.subscriptions(owner: "a", limit: 9).map(\.id) == ["s1", "s2"])
        #expect(try await store.subscriptions(owner: nil, limit: 9).map(\.id).count == 3)
        #expect(try await store.subscriptions(owner: nil, limit: 1).map(\.id) == ["s1"])
        await store.close()
    }

    @Test func `listeners are found by any of their organizations, once, unless they are off`()
        async throws
    {
        let bench = try SQLiteBench()
        let store = try bench.store()
        _ = try await store.add(Self.subscription("s1", to: ["1", "2"]), ownerMax: 9)
        _ = try await store.add(Self.subscription("s2", to: ["2"]), ownerMax: 9)
        _ = try await store.add(Self.subscription("s3", to: ["3"]), ownerMax: 9)
        func ids(_ identifiers: [String]) async throws -> [String] {
            try await store.subscriptions(toOrganizations: identifiers).map(\.id)
        }
        #expect(try await ids(["1", "2"]) == ["s1", "s2"])
        #expect(try await ids(["1"]) == ["s1"])
        #expect(try await ids([]) == [])
        #expect(try await ids(["4"]) == [])
        _ = try await store.change("s1") { subscription in
            subscription.definition.organizations = ["4"]
        }
        #expect(try await ids(["1", "2"]) == ["s2"])
        #expect(try await ids(["4"]) == ["s1"])
        _ = try await store.change("s1") { $0.state.turnOff(at: Self.noon) }
        #expect(try await ids(["4"]) == [])
        await store.close()
    }

    @Test func `a fact is counted once, for all its listeners, and is gone`() async throws {
        let bench = try SQLiteBench()
        let store = try await Self.store(bench, facts: 2)
        for id in ["s1", "s2"] {
            _ = try await store.add(Self.subscription(id), ownerMax: 9)
        }
        let facts = try await store.changedCases(limit: 9)
        #expect(facts.count == 2)
        try await store.addEvents(of: Self.news(facts, to: ["s1", "s2", "nobody"]))
        // Said again after a crash of whoever said it.
        try await store.addEvents(of: Self.news(facts, to: ["s1", "s2"]))
        #expect(try await store.changedCases(limit: 9) == [])
        for id in ["s1", "s2"] {
            #expect(try await store.subscription(id)?.state.eventCount == 2)
            let events = try await store.events(of: id, numbers: 1...9, limit: 9)
            #expect(
                events
                    == [1, 2].map {
                        SubscriptionEvent(
                            number: $0, caseID: CaseID("R1"), caseVersion: 1, at: Self.noon)
                    })
        }
        await store.close()
    }

    @Test
    func `facts come in their order, a position is not used again, a refused append has none`()
        async throws
    {
        let bench = try SQLiteBench()
        let store = try await Self.store(bench, facts: 3)
        let first = try await store.changedCases(limit: 2)
        #expect(first.map(\.position) == [1, 2])
        try await store.addEvents(of: Self.news(try await store.changedCases(limit: 9), to: []))
        let company = { (id: String) in
            Appends.Company(outbox: [
                OutboxFact(
                    caseID: CaseID(id), version: 1, recipient: "x", channel: "subscription")
            ])
        }
        let refused = try Appends.opening("R1", with: company("R1"))
        #expect(await store.result(refused) == .failure(.conflict(.caseVersion)))
        #expect(try await store.changedCases(limit: 9) == [])
        _ = try await store.append(Appends.opening("R2", with: company("R2")))
        #expect(try await store.changedCases(limit: 9).map(\.position) == [4])
        await store.close()
    }

    @Test func `a fact for nobody is gone, too`() async throws {
        let bench = try SQLiteBench()
        let store = try await Self.store(bench, facts: 1)
        try await store.addEvents(of: Self.news(try await store.changedCases(limit: 9), to: []))
        #expect(try await store.changedCases(limit: 9) == [])
        await store.close()
    }

    @Test func `events are read between two numbers, a page at a time`() async throws {
        let bench = try SQLiteBench()
        let store = try await Self.store(bench, facts: 5)
        _ = try await store.add(Self.subscription("s1"), ownerMax: 9)
        try await store.addEvents(of: Self.news(try await store.changedCases(limit: 9), to: ["s1"]))
        func numbers(_ range: ClosedRange<Int>, limit: Int = 9) async throws -> [Int] {
            try await store.events(of: "s1", numbers: range, limit: limit).map(\.number)
        }
        #expect(try await numbers(1...Int.max) == [1, 2, 3, 4, 5])
        #expect(try await numbers(2...4) == [2, 3, 4])
        #expect(try await numbers(2...4, limit: 2) == [2, 3])
        #expect(try await numbers(6...9) == [])
        _ = try await store.remove(subscription: "s1") { _ in true }
        #expect(try await numbers(1...9) == [])
        await store.close()
    }

    @Test func `what is due is found by its time, the longest due first`() async throws {
        let bench = try SQLiteBench()
        let store = try await Self.store(bench, facts: 1)
        for id in ["s1", "s2", "s3"] {
            _ = try await store.add(Self.subscription(id), ownerMax: 9)
        }
        func due(_ seconds: Int) async throws -> [String] {
            try await store.dueSubscriptions(now: Self.noon.adding(seconds: seconds), limit: 9)
                .map(\.id)
        }
        #expect(try await due(0).count == 3)
        for (id, seconds) in [("s1", 20), ("s2", 10)] {
            _ = try await store.change(id) {
                $0.state.failed(retryAt: Self.noon.adding(seconds: seconds))
            }
        }
        _ = try await store.change("s3") { subscription in
            subscription.state.delivered(
                .handshake, now: Self.noon, clock: Self.noon, heartbeatSeconds: nil)
        }
        #expect(try await due(9) == [])
        #expect(try await due(10) == ["s2"])
        #expect(try await due(60) == ["s2", "s1"])
        try await store.addEvents(of: Self.news(try await store.changedCases(limit: 9), to: ["s3"]))
        #expect(try await due(0) == ["s3"])
        #expect(
            try await store.dueSubscriptions(now: Self.noon.adding(seconds: 60), limit: 1)
                .map(\.id) == ["s3"])
        await store.close()
    }

    @Test func `what has come to its end is found until it is off`() async throws {
        let bench = try SQLiteBench()
        var store = try bench.store()
        for (id, seconds) in [("s1", 20), ("s2", 10)] {
            let made = Self.subscription(id, endsAt: Self.noon.adding(seconds: seconds))
            _ = try await store.add(made, ownerMax: 9)
        }
        _ = try await store.add(Self.subscription("s3"), ownerMax: 9)
        func ended(_ seconds: Int) async throws -> [String] {
            try await store.endedSubscriptions(
                now: Self.noon.adding(seconds: seconds), limit: 9
            ).map(\.id)
        }
        #expect(try await ended(9) == [])
        #expect(try await ended(10) == ["s2"])
        #expect(try await ended(60) == ["s2", "s1"])
        _ = try await store.change("s2") { $0.endIfOver(at: Self.noon.adding(seconds: 60)) }
        #expect(try await ended(60) == ["s1"])
        #expect(try await store.subscriptionGauges().byStatus == [.off: 1, .requested: 2])
        // A client that says another end, or none any more.
        _ = try await store.change("s1") { $0.definition.endsAt = nil }
        #expect(try await ended(60) == [])
        _ = try await store.change("s3") {
            $0.definition.endsAt = Self.noon.adding(seconds: 5)
        }
        await store.close()
        // As a store has it from before ends were looked for.
        let step = try #require(Schema.steps.firstIndex(of: Schema.endStep))
        try bench.tamper(
            """
            \(SQLiteBench.beforePlaces) DROP TABLE number_key;
            DROP INDEX subscription_ends; ALTER TABLE subscription DROP COLUMN ends;
            PRAGMA user_version = \(step);
            """)
        store = try bench.store()
        #expect(try await ended(4) == [])
        #expect(try await ended(5) == ["s3"])
        await store.close()
    }

    @Test func `one is removed where a condition holds of it as it stands`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        _ = try await store.add(Self.subscription("s1"), ownerMax: 9)
        #expect(try await store.remove(subscription: "s2") { _ in true } == nil)
        #expect(try await store.remove(subscription: "s1") { $0.state.version == 2 } == false)
        #expect(try await store.subscription("s1") != nil)
        #expect(try await store.remove(subscription: "s1") { $0.state.version == 1 } == true)
        #expect(try await store.subscription("s1") == nil)
        await store.close()
    }

    @Test func `the gauges count what waits and what was given up`() async throws {
        let bench = try SQLiteBench()
        let store = try await Self.store(bench, facts: 3)
        #expect(
            try await store.subscriptionGauges()
                == SubscriptionGauges(byStatus: [:], waiting: 0, dead: 0))
        for id in ["s1", "s2"] {
            _ = try await store.add(Self.subscription(id), ownerMax: 9)
        }
        try await store.addEvents(of: Self.news(try await store.changedCases(limit: 9), to: ["s1"]))
        _ = try await store.change("s2") { $0.state.gaveUp(reason: "gone", now: Self.noon) }
        #expect(
            try await store.subscriptionGauges()
                == SubscriptionGauges(byStatus: [.requested: 1, .error: 1], waiting: 4, dead: 1))
        await store.close()
    }

    @Test func `a client that is removed takes its subscriptions with it`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        try await store.put(
            client: AccessTests.client("a"), noting: AccessTests.note("add"))
        _ = try await store.add(Self.subscription("s1"), ownerMax: 9)
        _ = try await store.add(Self.subscription("s2", owner: "b"), ownerMax: 9)
        _ = try await store.remove(client: "a", noting: AccessTests.note("remove"))
        #expect(try await store.subscriptions(owner: nil, limit: 9).map(\.id) == ["s2"])
        await store.close()
    }

    @Test func `old events are forgotten, their numbers are not`() async throws {
        let bench = try SQLiteBench()
        let store = try await Self.store(bench, facts: 1)
        _ = try await store.add(Self.subscription("s1"), ownerMax: 9)
        try await store.addEvents(of: Self.news(try await store.changedCases(limit: 9), to: ["s1"]))
        // As if many had come since.
        _ = try await store.change("s1") { subscription in
            for _ in 1..<SubscriptionLimits.eventsMax { _ = subscription.state.addEvent() }
        }
        _ = try await store.append(
            Appends.opening(
                "R2",
                with: Appends.Company(outbox: [
                    OutboxFact(
                        caseID: CaseID("R2"), version: 1, recipient: "x", channel: "subscription")
                ])))
        try await store.addEvents(of: Self.news(try await store.changedCases(limit: 9), to: ["s1"]))
        let events = try await store.events(of: "s1", numbers: 1...Int.max, limit: 9)
        #expect(events.map(\.number) == [SubscriptionLimits.eventsMax + 1])
        await store.close()
    }

    @Test func `a change of what is not there is none`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        let outcome: Int? = try await store.change("s1") { _ in 1 }
        #expect(outcome == nil)
        await store.close()
    }
}
