import JSON
import Primitives
import Records

/// Writes a Subscription as it was given, with what is the server's own: id, version, status, error.
struct SubscriptionWriter {
    let subscription: Subscription

    func write(to writer: inout JSONWriter) {
        let state = subscription.state
        let source = try? JSONDocument.parse(subscription.definition.resource).root
        writer.object { writer in
            writer.member("resourceType", "Subscription")
            writer.member("id", subscription.id)
            meta(source?["meta"], &writer)
            writer.member("status", state.status.rawValue)
            for (name, value) in source?.members ?? [] where !Self.own.contains(name) {
                writer.member(name, raw: value)
            }
            writer.member("error", state.reason)
        }
    }

    private func meta(_ given: JSONValue?, _ writer: inout JSONWriter) {
        writer.object("meta") { writer in
            writer.member("versionId", "\(subscription.state.version)")
            writer.member("lastUpdated", subscription.state.changedAt.description)
            for (name, value) in given?.members ?? []
            where name != "versionId" && name != "lastUpdated" {
                writer.member(name, raw: value)
            }
        }
    }

    private static let own: Set<String> = [
        "resourceType", "id", "_id", "meta", "status", "_status", "error", "_error",
    ]

    var bytes: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}
