public import Cases
public import JSON
public import Primitives

/// Who asked for what and what came of it (45 CFR 164.312(b)). Without protected data: cases are named by their
/// reference, nobody by name, number or diagnosis.
public struct AuditEntry: Hashable, Sendable {
    public var at: Instant
    /// A client by its id, `anonymous` where nobody had to say who they are, or `terminal`.
    public var actor: String
    /// Where the request came from: an IP address; empty for the terminal.
    public var address: String
    /// `POST fhir/…/Claim/$submit`: the method and the route's pattern, never the path; or an administrative act.
    public var operation: String
    /// The references of the cases that were told or changed.
    public var cases: [String]
    /// The status of the answer, or a word.
    public var outcome: String
    /// The id in the log and in the answer's `X-Request-Id`.
    public var request: String

    public init(
        at: Instant, actor: String, address: String = "", operation: String,
        cases: [String] = [], outcome: String, request: String = ""
    ) {
        self.at = at
        self.actor = actor
        self.address = address
        self.operation = operation
        self.cases = cases
        self.outcome = outcome
        self.request = request
    }

    public static let anonymous = "anonymous"
    public static let terminal = "terminal"
}

extension AuditEntry: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("at", at)
            writer.write("actor", actor)
            if !address.isEmpty { writer.write("address", address) }
            writer.write("operation", operation)
            writer.writeList("cases", cases)
            writer.write("outcome", outcome)
            if !request.isEmpty { writer.write("request", request) }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            at: try value.read("at"), actor: try value.read("actor"),
            address: try value.readTextIfPresent("address") ?? "",
            operation: try value.read("operation"), cases: try value.readList("cases"),
            outcome: try value.read("outcome"),
            request: try value.readTextIfPresent("request") ?? "")
    }
}
