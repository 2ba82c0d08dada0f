import Cases
import FHIR
import JSON
import Primitives
import Records

/// A notification: a history Bundle whose first entry says what it is about (backport-subscription-notification-r4). Every
/// entry has a request and a response.
struct NotificationWriter {
    /// An event with what is told of it.
    struct Told {
        var event: SubscriptionEvent
        /// nil: with ids only, or nothing at all.
        var response: ResponseWriter?
        /// URL of the ClaimResponse, where only ids are told.
        var url: String?
    }

    let subscription: Subscription
    /// `https://pa.example.org/fhir/pas-2.2.1`
    let base: String
    let kind: StatusWriter.Kind
    let version: PASVersion
    let now: Instant

    /// An entry of the Bundle that is not the status.
    private struct Entry {
        var fullUrl: String
        var type: String
        var resource: [UInt8]?
    }

    func bytes(_ told: [Told]) -> [UInt8] {
        var entries: [Entry] = []
        var events: [StatusWriter.Event] = []
        for one in told {
            let own = self.entries(one)
            events.append(StatusWriter.Event(event: one.event, focus: own.first?.fullUrl))
            // Two events of one case tell the same resources.
            entries += own.filter { new in !entries.contains { $0.fullUrl == new.fullUrl } }
        }
        let url = "\(base)/Subscription/\(subscription.id)"
        let root = "\(subscription.id)/\(subscription.state.generation)/\(kind)"
        let numbers = told.map { "\($0.event.number)" }.joined(separator: ",")
        let status = StatusWriter(
            urn: urnUUID("\(root)/\(numbers)/status"), subscription: subscription, url: url,
            kind: kind, events: events)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "Bundle")
            writer.object("meta") { writer in
                writer.array("profile") { $0.string(SubscriptionURLs.notification) }
            }
            writer.member("type", "history")
            writer.member("timestamp", now.description)
            writer.array("entry") { writer in
                writer.object { writer in
                    writer.member("fullUrl", status.urn)
                    writer.key("resource")
                    status.write(to: &writer)
                    exchange("GET", "\(url)/$status", &writer)
                }
                for entry in entries { write(entry, &writer) }
            }
        }
        return writer.bytes
    }

    private func write(_ entry: Entry, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("fullUrl", entry.fullUrl)
            if let bytes = entry.resource, let value = try? JSONDocument.parse(bytes).root {
                writer.member("resource", raw: value)
            }
            let id = entry.fullUrl.split(whereSeparator: { $0 == "/" || $0 == ":" }).last ?? ""
            exchange("PUT", "\(entry.type)/\(id)", &writer)
        }
    }

    private func exchange(_ method: String, _ url: String, _ writer: inout JSONWriter) {
        writer.object("request") { writer in
            writer.member("method", method)
            writer.member("url", url)
        }
        writer.object("response") { $0.member("status", "200") }
    }

    /// What is told of an event, the focus first: the whole answer (spec-61, 2.2.1), or its ClaimResponse and what that
    /// refers to, or an id.
    private func entries(_ told: Told) -> [Entry] {
        guard let response = told.response else {
            return told.url.map { [Entry(fullUrl: $0, type: "ClaimResponse")] } ?? []
        }
        let bytes = response.bytes(now: now)
        if version.notifiesWithBundle {
            return [
                Entry(
                    fullUrl: urnUUID("\(response.responseURL)/Bundle"), type: "Bundle",
                    resource: bytes)
            ]
        }
        let entries = (try? JSONDocument.parse(bytes).root)?.list("entry") ?? []
        return entries.compactMap { entry in
            guard let url = entry["fullUrl"]?.string, let resource = entry["resource"] else {
                return nil
            }
            return Entry(
                fullUrl: url, type: resource.resourceType ?? "",
                resource: Array(resource.sourceBytes))
        }
    }
}
