public import JSON
import Primitives

extension LineFacts: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("subject", subject)
            writer.write("askedAt", askedAt)
            writer.write("standing", standing)
            writer.write("stands", stands)
            writer.write("beside", beside)
            writer.write("duplicateOf", duplicateOf)
            if isDuplicateOfOthers { writer.write("duplicateOfOthers", true) }
            writer.write("refusal", refusal)
            writer.write("granted", granted)
            writer.write("reopening", reopening)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            subject: try value.read("subject"), askedAt: try value.readIfPresent("askedAt"),
            standing: try value.readIfPresent("standing"),
            stands: try value.readIfPresent("stands"),
            beside: try value.readIfPresent("beside"),
            duplicateOf: try value.readIfPresent("duplicateOf"),
            isDuplicateOfOthers: try value.readIfPresent("duplicateOfOthers") ?? false,
            refusal: try value.readIfPresent("refusal"),
            granted: try value.readIfPresent("granted"),
            reopening: try value.readIfPresent("reopening"))
    }
}

extension LineFacts.Standing: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("code", code)
            writer.write("units", units)
            writer.write("days", days)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            code: try value.read("code"), units: try value.read("units"),
            days: try value.read("days"))
    }
}

extension LineFacts.Refusal: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("case", caseID)
            if isReduction { writer.write("reduced", true) }
            writer.write("on", on)
            writer.write("reason", reason)
            if isOthers { writer.write("others", true) }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            caseID: try value.read("case"),
            isReduction: try value.readIfPresent("reduced") ?? false, on: try value.read("on"),
            reason: try value.read("reason"),
            isOthers: try value.readIfPresent("others") ?? false)
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
