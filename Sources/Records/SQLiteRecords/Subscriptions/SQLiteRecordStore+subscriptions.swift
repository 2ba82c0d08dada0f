import Cases
import GRDB
public import Primitives
public import Records

extension SQLiteRecordStore: SubscriptionStore {
    public func subscription(_ id: String) async throws(RecordsError) -> Subscription? {
        try lookUp { db in try db.subscription(named: id)?.subscription }
    }

    public func subscriptions(
        owner: String?, limit: Int
    ) async throws(RecordsError) -> [Subscription] {
        try await read { db in
            let stored =
                if let owner {
                    try db.subscriptions(where: "owner = ? ORDER BY id LIMIT ?", [owner, limit])
                } else {
                    try db.subscriptions(where: "1 ORDER BY id LIMIT ?", [limit])
                }
            return stored.map(\.subscription)
        }
    }

    public func subscriptions(
        toOrganizations identifiers: [String]
    ) async throws(RecordsError) -> [Subscription] {
        try lookUp { db in
            var found: [Int64: Subscription] = [:]
            for identifier in identifiers {
                let stored = try db.subscriptions(
                    where: """
                        id IN (SELECT subscription FROM subscription_organization
                               WHERE organization = ?) AND status <> 'off'
                        """, [identifier])
                for one in stored { found[one.row] = one.subscription }
            }
            return found.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    public func add(
        _ subscription: Subscription, ownerMax: Int
    ) async throws(RecordsError) -> Bool {
        try await writer().perform { db in
            let count: Int =
                try db.value(
                    "SELECT count(*) FROM subscription WHERE owner = ?",
                    [subscription.definition.owner]) ?? 0
            guard count < ownerMax else { return false }
            try db.insert(subscription)
            return true
        }
    }

    public func change<Outcome: Sendable>(
        _ id: String, _ body: @escaping @Sendable (inout Subscription) -> Outcome
    ) async throws(RecordsError) -> Outcome? {
        try await writer().perform { db -> Outcome? in
            guard let stored = try db.subscription(named: id) else { return nil }
            var changed = stored.subscription
            let outcome = body(&changed)
            try db.update(stored, to: changed)
            return outcome
        }
    }

    public func remove(
        subscription id: String, if condition: @escaping @Sendable (Subscription) -> Bool
    ) async throws(RecordsError) -> Bool? {
        try await writer().perform { db -> Bool? in
            guard let stored = try db.subscription(named: id) else { return nil }
            guard condition(stored.subscription) else { return false }
            try db.run("DELETE FROM subscription WHERE id = ?", [stored.row])
            return true
        }
    }

    // MARK: Events

    public func changedCases(limit: Int) async throws(RecordsError) -> [OutboxEntry] {
        try lookUp { db in
            try db.rows(
                """
                SELECT o.position, c.name, o.version, o.recipient, o.channel
                FROM outbox o JOIN cases c ON c.id = o.case_id
                WHERE o.channel = 'subscription' ORDER BY o.position LIMIT ?
                """, [limit]
            ).map(OutboxEntry.init)
        }
    }

    public func addEvents(of news: [SubscriptionNews]) async throws(RecordsError) {
        guard !news.isEmpty else { return }
        try await writer().perform { db in
            for one in news { try db.addEvents(of: one) }
        }
    }

    public func events(
        of subscription: String, numbers: ClosedRange<Int>, limit: Int
    ) async throws(RecordsError) -> [SubscriptionEvent] {
        try lookUp { db in
            try db.rows(
                """
                SELECT e.number, e.case_name, e.case_version, e.at
                FROM subscription_event e JOIN subscription s ON s.id = e.subscription
                WHERE s.name = ? AND e.number BETWEEN ? AND ? ORDER BY e.number LIMIT ?
                """, [subscription, numbers.lowerBound, numbers.upperBound, limit]
            ).map { row in
                SubscriptionEvent(
                    number: row[0], caseID: CaseID(row[1]), caseVersion: row[2],
                    at: Instant(milliseconds: row[3]))
            }
        }
    }

    // MARK: Delivery

    public func dueSubscriptions(
        now: Instant, limit: Int
    ) async throws(RecordsError) -> [Subscription] {
        try subscriptions(reached: "due", now, limit)
    }

    public func endedSubscriptions(
        now: Instant, limit: Int
    ) async throws(RecordsError) -> [Subscription] {
        try subscriptions(reached: "ends", now, limit)
    }

    /// Those whose instant in a column has come, the oldest first.
    private func subscriptions(
        reached column: String, _ now: Instant, _ limit: Int
    ) throws(RecordsError) -> [Subscription] {
        try lookUp { db in
            try db.subscriptions(
                where: "\(column) IS NOT NULL AND \(column) <= ? ORDER BY \(column) LIMIT ?",
                [now.milliseconds, limit]
            ).map(\.subscription)
        }
    }

    public func subscriptionGauges() async throws(RecordsError) -> SubscriptionGauges {
        try await read { db in
            var gauges = SubscriptionGauges(byStatus: [:], waiting: 0, dead: 0)
            let rows = try db.rows(
                "SELECT status, count(*), sum(waiting), sum(dead) FROM subscription GROUP BY status"
            )
            for row in rows {
                let status: String = row[0]
                if let status = SubscriptionState.Status(rawValue: status) {
                    gauges.byStatus[status] = row[1]
                }
                let (waiting, dead): (Int, Int) = (row[2], row[3])
                gauges.waiting += waiting
                gauges.dead += dead
            }
            return gauges
        }
    }
}

extension OutboxEntry {
    /// - Parameter row: position, the case's name, version, recipient, channel.
    fileprivate init(_ row: Row) {
        self.init(
            position: row[0],
            fact: OutboxFact(
                caseID: CaseID(row[1]), version: row[2], recipient: row[3], channel: row[4]))
    }
}
