public import JSON
import Primitives

extension Explanation: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("subject", subject)
            writer.writeList("checks", checks)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(subject: try value.read("subject"), checks: try value.readList("checks"))
    }
}

extension CheckRecord: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("id", id)
            writer.write("verdict", verdict)
            writer.write("question", question)
            writer.write("finding", finding)
            writer.write("input", input)
            writer.write("place", place)
            writer.write("document", document)
            writer.write("citation", citation)
            writer.write("next", next)
            writer.writeList("children", children)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            id: try value.read("id"), verdict: try value.read("verdict"),
            question: try value.readIfPresent("question"),
            finding: try value.read("finding"), input: try value.readIfPresent("input"),
            place: try value.readIfPresent("place"),
            document: try value.readIfPresent("document"),
            citation: try value.readIfPresent("citation"),
            next: try value.readIfPresent("next"), children: try value.readList("children"))
    }
}

extension NextAction: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("actor", actor)
            writer.write("action", action)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(try value.read("actor"), try value.read("action"))
    }
}

extension Actor: Recordable {
    /// One word, or the entity's name after `entity:`.
    public var text: String {
        switch self {
        case .provider: "provider"
        case .member: "member"
        case .staff: "staff"
        case .clinician: "clinician"
        case .nobody: "nobody"
        case .entity(let name): "entity:\(name)"
        }
    }

    public func record(to writer: inout JSONWriter) { writer.string(text) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        switch try String(recorded: value) {
        case "provider": self = .provider
        case "member": self = .member
        case "staff": self = .staff
        case "clinician": self = .clinician
        case "nobody": self = .nobody
        case let text where text.hasPrefix("entity:"): self = .entity(String(text.dropFirst(7)))
        default: throw RecordingError(path: value.path, reason: "not a known actor")
        }
    }
}
