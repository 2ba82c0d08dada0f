import Cases
import Delivery
import HTTPTypes
import Hummingbird
import Records
import Workflow

/// `/metrics`, for Prometheus: latency by operation, queue depths, decisions by outcome. Counts only; for this machine, or
/// for a client with a token; behind a proxy, from where whoever asks seems to be this machine, only with a token.
struct MetricsRoute {
    let meter: RequestMeter
    let workflow: Workflow
    let observed: any ObservedStore & SubscriptionStore
    let trail: AuditTrail
    let batches: BatchPlaces
    let deliveries: DeliveryTally

    static let path = "metrics"

    func add(to router: Router<ServerContext>) {
        router.read("\(Self.path)") { _, _ in try await answer() }
        router.refuseOthers(than: [.get, .head], at: "\(Self.path)")
    }

    private func answer() async throws -> Response {
        let gauges: StoreGauges
        let subscribed: SubscriptionGauges
        do {
            gauges = try await observed.gauges()
            subscribed = try await observed.subscriptionGauges()
        } catch {
            throw HTTPError(.serviceUnavailable, message: "The store can not be read.")
        }
        var text = MetricsText()
        requests(&text)
        decisions(&text)
        queues(gauges, subscribed, &text)
        notifications(subscribed, &text)
        return .body(Array(text.text.utf8), MetricsText.mediaType, .ok)
    }

    private func requests(_ text: inout MetricsText) {
        let name = "assent_request_duration_seconds"
        text.metric(name, .histogram, "How long requests took, by operation and status.")
        for (key, histogram) in meter.histograms.sorted(by: { $0.key < $1.key }) {
            let labels = [("operation", key.operation), ("status", "\(key.status)")]
            var count = 0
            for (index, bound) in RequestMeter.bounds.enumerated() {
                count += histogram.counts[index]
                text.sample("\(name)_bucket", labels + [("le", "\(bound)")], Double(count))
            }
            text.sample("\(name)_bucket", labels + [("le", "+Inf")], Double(histogram.count))
            text.sample("\(name)_sum", labels, histogram.seconds)
            text.sample("\(name)_count", labels, Double(histogram.count))
        }
    }

    private func decisions(_ text: inout MetricsText) {
        let name = "assent_decisions_total"
        text.metric(
            name, .counter,
            "Determinations of lines, and of events without lines, by outcome (X12 HCR01).")
        let counts = workflow.decisions.byAction
        for action in ActionCode.allCases {
            text.sample(name, [("outcome", action.rawValue)], Double(counts[action] ?? 0))
        }
    }

    private func queues(
        _ gauges: StoreGauges, _ subscribed: SubscriptionGauges, _ text: inout MetricsText
    ) {
        text.metric("assent_queue_depth", .gauge, "What waits, by queue.")
        let depths = [
            ("writes", gauges.waitingWrites), ("audit", trail.waitingCount),
            ("outbox", gauges.outbox), ("notifications", subscribed.waiting),
            ("batches", batches.takenCount),
        ]
        for (queue, depth) in depths {
            text.sample("assent_queue_depth", [("queue", queue)], Double(depth))
        }
        text.metric("assent_open_cases", .gauge, "Open cases, by who has to act.")
        for (actor, count) in gauges.openCases.sorted(by: { $0.key < $1.key }) {
            text.sample("assent_open_cases", [("waits_for", actor)], Double(count))
        }
        text.metric("assent_store_writable", .gauge, "1 while the store can be written.")
        text.sample("assent_store_writable", [], workflow.store.isWritable ? 1 : 0)
    }

    private func notifications(_ subscribed: SubscriptionGauges, _ text: inout MetricsText) {
        let name = "assent_notifications_total"
        text.metric(name, .counter, "Attempts to notify subscribers, by what became of them.")
        let counts = deliveries.counts
        for (outcome, count) in [
            ("delivered", counts.delivered), ("failed", counts.failed),
            ("given-up", counts.givenUp),
        ] {
            text.sample(name, [("outcome", outcome)], Double(count))
        }
        text.metric(
            "assent_dead_letters", .gauge, "Notifications that were given up and are kept.")
        text.sample("assent_dead_letters", [], Double(subscribed.dead))
        text.metric("assent_subscriptions", .gauge, "Subscriptions, by status.")
        for status in SubscriptionState.Status.allCases {
            text.sample(
                "assent_subscriptions", [("status", status.rawValue)],
                Double(subscribed.byStatus[status] ?? 0))
        }
    }
}
