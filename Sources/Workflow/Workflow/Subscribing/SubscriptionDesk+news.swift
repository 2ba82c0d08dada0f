import Cases
import Plans
public import Primitives
import Records

extension SubscriptionDesk {
    /// Facts that are counted in one transaction.
    public static let newsMax = 100

    /// Takes what decisions changed out of the outbox and counts it for whoever asked to be told.
    ///
    /// - Returns: how many facts there were; as many as `newsMax` where there may be more.
    public func spread(now: Instant) async throws(WorkflowError) -> Int {
        let facts = try await workflow.reading {
            try await store.changedCases(limit: Self.newsMax)
        }
        guard !facts.isEmpty else { return 0 }
        var news: [SubscriptionNews] = []
        for entry in facts { news.append(try await self.news(entry, now: now)) }
        let all = news
        try await workflow.reading { try await store.addEvents(of: all) }
        return facts.count
    }

    private func news(
        _ entry: OutboxEntry, now: Instant
    ) async throws(WorkflowError) -> SubscriptionNews {
        var news = SubscriptionNews(
            position: entry.position, caseID: entry.fact.caseID, caseVersion: entry.fact.version,
            at: now, subscriptions: [])
        guard let authorization = try await workflow.loadCase(entry.fact.caseID) else {
            return news
        }
        let index = max(1, min(entry.fact.version, authorization.version)) - 1
        news.at = authorization.events[index].at
        for subscription in try await listeners(to: authorization) {
            // That it is over is written down by `turnOffEnded`.
            if subscription.definition.hasEnded(at: now) { continue }
            guard let owner = try await owners(subscription.definition.owner),
                try await isFor(owner, authorization)
            else { continue }
            news.subscriptions.append(subscription.id)
        }
        return news
    }

    /// Those whose filter names the requesting organization by any identifier that it goes by.
    private func listeners(
        to authorization: Case
    ) async throws(WorkflowError) -> [Subscription] {
        let given = authorization.request.event.requester?.identifiers ?? []
        let known = try await workflow.provider(identifiers: given)
        let identifiers = (given + (known?.identifiers ?? [])).uniqued
        return try await workflow.reading {
            try await store.subscriptions(toOrganizations: identifiers)
        }
    }

    /// Turns off what has come to its end, some at a time.
    public func turnOffEnded(now: Instant) async throws(WorkflowError) {
        let ended = try await workflow.reading {
            try await store.endedSubscriptions(now: now, limit: Self.newsMax)
        }
        for subscription in ended {
            _ = try await workflow.reading {
                try await store.change(subscription.id) { $0.endIfOver(at: now) }
            }
        }
    }
}
