public import JSON
import Primitives

extension Authority: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("decider", decider)
            writer.write("decidesHere", decidesHere)
            writer.write("requirement", requirement)
            writer.write("source", source)
            writer.write("appealsTo", appealsTo)
            writer.write("whoMayDeny", whoMayDeny)
            writer.write("contact", contact)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            decider: try value.read("decider"), decidesHere: try value.read("decidesHere"),
            requirement: try value.read("requirement"), source: try value.read("source"),
            appealsTo: try value.read("appealsTo"),
            whoMayDeny: try value.read("whoMayDeny"), contact: try value.readIfPresent("contact"))
    }
}

extension Authority.Decider: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", kind)
            if self != .nobody { writer.member("name", name) }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        let kind = try value.readText("kind")
        let name = try value.readTextIfPresent("name") ?? ""
        let candidates: [Authority.Decider] = [
            .plan(name), .thirdPartyAdministrator(name), .delegatedVendor(name),
            .medicareContractor(name), .stateMedicaidAgency(name), .managedCareOrganization(name),
            .exemptProvider(name), .nobody,
        ]
        guard let decider = candidates.first(where: { $0.kind == kind }) else {
            throw RecordingError(path: value.path, reason: "'\(kind)' is not a known decider")
        }
        self = decider
    }
}

extension Authority.Requirement: Recordable {
    public func record(to writer: inout JSONWriter) {
        switch self {
        case .required: writer.string("required")
        case .notRequired: writer.string("notRequired")
        case .excluded: writer.string("excluded")
        case .conditional(let missing):
            writer.array { writer in
                for input in missing { input.record(to: &writer) }
            }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        switch value.string {
        case "required": self = .required
        case "notRequired": self = .notRequired
        case "excluded": self = .excluded
        case .some: throw RecordingError(path: value.path, reason: "not a known requirement")
        case nil:
            var missing: [Authority.MissingInput] = []
            for element in value.elements {
                missing.append(try Authority.MissingInput(recorded: element))
            }
            self = .conditional(missing)
        }
    }
}

extension AuthoritySource: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("list", list)
            writer.write("row", row)
            writer.write("effective", effective)
            writer.write("source", source)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            list: try value.read("list"), row: try value.readIfPresent("row"),
            effective: try value.readIfPresent("effective"), source: try value.read("source"))
    }
}

extension SubjectAuthority: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("subject", subject)
            writer.write("authority", authority)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(subject: try value.read("subject"), authority: try value.read("authority"))
    }
}
