import Cases
import Foundation
import GRDB
import Primitives
import Records

/// One row of the table, with its number inside.
struct StoredSubscription {
    static let columns = "id, name, definition, state"

    let row: Int64
    var subscription: Subscription

    /// - Parameter row: the columns of `columns`.
    init(_ row: Row) throws {
        self.row = row[0]
        subscription = Subscription(
            id: row[1], definition: try RecordForm.value(from: row.bytes(2)),
            state: try RecordForm.value(from: row.bytes(3)))
    }
}

extension Database {
    func subscriptions(
        where condition: String, _ arguments: StatementArguments
    ) throws -> [StoredSubscription] {
        try rows(
            "SELECT \(StoredSubscription.columns) FROM subscription WHERE \(condition)", arguments
        ).map(StoredSubscription.init)
    }

    func subscription(named name: String) throws -> StoredSubscription? {
        try subscriptions(where: "name = ?", [name]).first
    }

    func insert(_ subscription: Subscription) throws {
        try run(
            """
            INSERT INTO subscription
            (name, owner, status, due, ends, waiting, dead, definition, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                subscription.id, subscription.definition.owner,
                subscription.state.status.rawValue, subscription.dueAt?.milliseconds,
                subscription.endsAt?.milliseconds, subscription.state.waitingCount,
                subscription.state.deadLetters.count,
                Data(RecordForm.bytes(of: subscription.definition)),
                Data(RecordForm.bytes(of: subscription.state)),
            ])
        try insertOrganizations(subscription, lastInsertedRowID)
    }

    /// Writes what differs.
    func update(_ stored: StoredSubscription, to changed: Subscription) throws {
        let known = stored.subscription
        if changed.definition != known.definition {
            try run(
                "UPDATE subscription SET owner = ?, definition = ? WHERE id = ?",
                [
                    changed.definition.owner, Data(RecordForm.bytes(of: changed.definition)),
                    stored.row,
                ])
            try run(
                "DELETE FROM subscription_organization WHERE subscription = ?", [stored.row])
            try insertOrganizations(changed, stored.row)
        }
        guard changed != known else { return }
        try run(
            """
            UPDATE subscription
            SET status = ?, due = ?, ends = ?, waiting = ?, dead = ?, state = ? WHERE id = ?
            """,
            [
                changed.state.status.rawValue, changed.dueAt?.milliseconds,
                changed.endsAt?.milliseconds, changed.state.waitingCount,
                changed.state.deadLetters.count,
                Data(RecordForm.bytes(of: changed.state)), stored.row,
            ])
    }

    private func insertOrganizations(_ subscription: Subscription, _ row: Int64) throws {
        for organization in Set(subscription.definition.organizations) {
            try run(
                "INSERT INTO subscription_organization (organization, subscription) VALUES (?, ?)",
                [organization, row])
        }
    }

    /// The fact is gone, and each subscription that still is one has an event. A fact that was gone counts no more.
    func addEvents(of news: SubscriptionNews) throws {
        try run("DELETE FROM outbox WHERE position = ?", [news.position])
        guard changesCount > 0 else { return }
        for name in news.subscriptions {
            guard let stored = try subscription(named: name) else { continue }
            var changed = stored.subscription
            guard let number = changed.state.addEvent() else { continue }
            try update(stored, to: changed)
            try run(
                """
                INSERT INTO subscription_event (subscription, number, case_name, case_version, at)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    stored.row, number, news.caseID.text, news.caseVersion, news.at.milliseconds,
                ])
            try run(
                "DELETE FROM subscription_event WHERE subscription = ? AND number <= ?",
                [stored.row, number - SubscriptionLimits.eventsMax])
        }
    }
}
