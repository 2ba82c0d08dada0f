public import Cases
public import JSON
import Primitives

extension SubscriptionState.Status: Recordable {}
extension SubscriptionState.Kind: Recordable {}

extension SubscriptionState: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("status", status)
            writer.write("reason", reason)
            writer.write("version", version)
            writer.write("changedAt", changedAt)
            writer.write("generation", generation)
            writer.write("awaitsHandshake", awaitsHandshake)
            writer.write("events", eventCount)
            writer.write("settled", settledCount)
            writer.write("attempts", attempts)
            writer.write("retryAt", retryAt)
            writer.write("heartbeatAt", heartbeatAt)
            writer.writeList("deadLetters", deadLetters)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(requestedAt: try value.read("changedAt"))
        status = try value.read("status")
        reason = try value.readIfPresent("reason")
        version = try value.read("version")
        generation = try value.read("generation")
        awaitsHandshake = try value.read("awaitsHandshake")
        eventCount = try value.read("events")
        settledCount = try value.read("settled")
        attempts = try value.read("attempts")
        retryAt = try value.readIfPresent("retryAt")
        heartbeatAt = try value.readIfPresent("heartbeatAt")
        deadLetters = try value.readList("deadLetters")
        guard settledCount <= eventCount else {
            throw RecordingError(path: value.path, reason: "more is settled than was counted")
        }
    }
}

extension SubscriptionState.DeadLetter: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("kind", kind)
            writer.write("number", number)
            writer.write("attempts", attempts)
            writer.write("at", at)
            writer.write("reason", reason)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            kind: try value.read("kind"), number: try value.read("number"),
            attempts: try value.read("attempts"), at: try value.read("at"),
            reason: try value.read("reason"))
    }
}
