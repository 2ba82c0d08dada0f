public import Cases
public import JSON
import Primitives

extension SubscriptionDefinition: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("owner", owner)
            writer.write("guide", guide)
            writer.writeList("organizations", organizations)
            writer.write("channel", channel)
            writer.write("endsAt", endsAt)
            writer.write("resource", resource)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            owner: try value.read("owner"), guide: try value.read("guide"),
            organizations: try value.readList("organizations"),
            channel: try value.read("channel"), endsAt: try value.readIfPresent("endsAt"),
            resource: try value.read("resource"))
    }
}

extension SubscriptionDefinition.Channel: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("endpoint", endpoint)
            writer.writeList("headers", headers)
            writer.write("mediaType", mediaType)
            writer.write("content", content)
            writer.write("timeoutSeconds", timeoutSeconds)
            writer.write("heartbeatSeconds", heartbeatSeconds)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            endpoint: try value.read("endpoint"), headers: try value.readList("headers"),
            mediaType: try value.read("mediaType"), content: try value.read("content"),
            timeoutSeconds: try value.readIfPresent("timeoutSeconds"),
            heartbeatSeconds: try value.readIfPresent("heartbeatSeconds"))
    }
}

extension SubscriptionDefinition.Content: Recordable {}

extension SubscriptionDefinition.Header: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("name", name)
            writer.write("value", value)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(name: try value.read("name"), value: try value.read("value"))
    }
}
