import Cases
import JSON
import Primitives
import Records

/// A SubscriptionStatus of R5 as R4 has it: Parameters of the profile backport-subscription-status-r4.
struct StatusWriter {
    enum Kind: String {
        case handshake, heartbeat
        case event = "event-notification"
        case queryStatus = "query-status"
        case queryEvent = "query-event"

        init(_ kind: SubscriptionState.Kind) {
            switch kind {
            case .handshake: self = .handshake
            case .heartbeat: self = .heartbeat
            case .event: self = .event
            }
        }
    }

    /// An event, and the URL of the resource that it is about.
    struct Event {
        var event: SubscriptionEvent
        var focus: String?
    }

    /// The fullUrl of the entry that it is in; its id is the same uuid, as in the backport's examples. What a searchset finds has an id.
    let urn: String
    let subscription: Subscription
    /// Where it is read.
    let url: String
    let kind: Kind
    var events: [Event] = []

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("resourceType", "Parameters")
            writer.member("id", String(urn.dropFirst("urn:uuid:".utf8.count)))
            writer.object("meta") { writer in
                writer.array("profile") { $0.string(SubscriptionURLs.status) }
            }
            writer.array("parameter") { writer in
                parameter("subscription", &writer) { writer in
                    writer.object("valueReference") { $0.member("reference", url) }
                }
                parameter("topic", &writer) {
                    $0.member("valueCanonical", SubscriptionURLs.topic)
                }
                parameter("status", &writer) {
                    $0.member("valueCode", subscription.state.status.rawValue)
                }
                parameter("type", &writer) { $0.member("valueCode", kind.rawValue) }
                parameter("events-since-subscription-start", &writer) {
                    $0.member("valueString", "\(eventCount)")
                }
                for event in events { write(event, to: &writer) }
                if let reason = subscription.state.reason {
                    parameter("error", &writer) { writer in
                        writer.object("valueCodeableConcept") { $0.member("text", reason) }
                    }
                }
            }
        }
    }

    /// With a notification of an event: up to that one, however many there are meanwhile.
    private var eventCount: Int {
        kind == .event ? events.last?.event.number ?? 0 : subscription.state.eventCount
    }

    private func write(_ event: Event, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", "notification-event")
            writer.array("part") { writer in
                parameter("event-number", &writer) {
                    $0.member("valueString", "\(event.event.number)")
                }
                parameter("timestamp", &writer) {
                    $0.member("valueInstant", event.event.at.description)
                }
                if let focus = event.focus {
                    parameter("focus", &writer) { writer in
                        writer.object("valueReference") { $0.member("reference", focus) }
                    }
                }
            }
        }
    }

    private func parameter(
        _ name: String, _ writer: inout JSONWriter, _ value: (inout JSONWriter) -> Void
    ) {
        writer.object { writer in
            writer.member("name", name)
            value(&writer)
        }
    }
}
