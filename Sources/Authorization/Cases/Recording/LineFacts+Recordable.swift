public import JSON
import Primitives

extension LineFacts: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("subject", subject)
            writer.write("askedAt", askedAt)
            writer.write("standing", standing)
            writer.write("duplicateOf", duplicateOf)
            writer.write("reopening", reopening)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            subject: try value.read("subject"), askedAt: try value.readIfPresent("askedAt"),
            standing: try value.readIfPresent("standing"),
            duplicateOf: try value.readIfPresent("duplicateOf"),
            reopening: try value.readIfPresent("reopening"))
    }
}

extension LineFacts.Reopening: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("cause", cause)
            if wasModified { writer.write("modified", true) }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            cause: try value.read("cause"),
            wasModified: try value.readIfPresent("modified") ?? false)
    }
}
