public import JSON
import Primitives

/// One event as the journal keeps it. `v` is the version of this form: a later form reads the older ones.
extension CaseEvent: Recordable {
    static let formVersion = 1

    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("v", Self.formVersion)
            writer.write("at", at)
            writer.write("by", by)
            switch kind {
            case .received(let received): writer.write("received", received)
            case .revised(let revised): writer.write("revised", revised)
            case .determined(let determined): writer.write("determined", determined)
            case .appealWithdrawn(let subjects):
                writer.writeList("appealWithdrawn", subjects)
            case .informationReceived(let documents):
                // Written when empty too: it says what kind of event this is.
                writer.array("informationReceived") { writer in
                    for document in documents { document.record(to: &writer) }
                }
            case .asksAnswered(let asks): writer.writeList("asksAnswered", asks)
            case .priorityChanged(let change): writer.write("priorityChanged", change)
            case .clockExtended(let change): writer.write("clockExtended", change)
            case .clockMoved(let deadline): writer.write("clockMoved", deadline)
            case .noticeIssued(let notice): writer.write("noticeIssued", notice)
            case .unitsUsed(let use): writer.write("unitsUsed", use)
            case .unitsReturned(let claim, let reason):
                writer.object("unitsReturned") { writer in
                    writer.write("claim", claim)
                    writer.write("reason", reason)
                }
            case .note(let text): writer.write("note", text)
            }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        let version: Int = try value.read("v")
        guard version == Self.formVersion else {
            throw RecordingError(path: value.path, reason: "event form \(version) is not known")
        }
        self.init(
            at: try value.read("at"), by: try value.read("by"), try Self.kind(recorded: value))
    }

    private static func kind(recorded value: JSONValue) throws(RecordingError) -> Kind {
        if let received: Received = try value.readIfPresent("received") {
            return .received(received)
        }
        if let revised: Revised = try value.readIfPresent("revised") { return .revised(revised) }
        if let determined: Determined = try value.readIfPresent("determined") {
            return .determined(determined)
        }
        if let change: PriorityChanged = try value.readIfPresent("priorityChanged") {
            return .priorityChanged(change)
        }
        if let change: ClockExtended = try value.readIfPresent("clockExtended") {
            return .clockExtended(change)
        }
        if let deadline: Deadline = try value.readIfPresent("clockMoved") {
            return .clockMoved(deadline)
        }
        if let notice: Notice = try value.readIfPresent("noticeIssued") {
            return .noticeIssued(notice)
        }
        if let use: ClaimUse = try value.readIfPresent("unitsUsed") { return .unitsUsed(use) }
        if let returned = value["unitsReturned"] {
            return .unitsReturned(
                claim: try returned.read("claim"), reason: try returned.read("reason"))
        }
        if let text: String = try value.readIfPresent("note") { return .note(text) }
        if value["appealWithdrawn"] != nil {
            return .appealWithdrawn(try value.readList("appealWithdrawn"))
        }
        if value["informationReceived"] != nil {
            return .informationReceived(try value.readList("informationReceived"))
        }
        if value["asksAnswered"] != nil {
            return .asksAnswered(try value.readList("asksAnswered"))
        }
        throw RecordingError(path: value.path, reason: "no known kind of event")
    }
}

extension CaseEvent.AnsweredAsk: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("subject", subject)
            writer.write("ask", id)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(subject: try value.read("subject"), id: try value.read("ask"))
    }
}

extension CaseEvent.EventActor: Recordable {
    public var text: String {
        switch self {
        case .system: "system"
        case .submitter(let name): "submitter:\(name)"
        case .reviewer(let id): "reviewer:\(id)"
        case .staff(let name): "staff:\(name)"
        }
    }

    public func record(to writer: inout JSONWriter) { writer.string(text) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        let text = try String(recorded: value)
        guard text != "system" else {
            self = .system
            return
        }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.count == 2 ? String(parts[1]) : ""
        switch parts.first {
        case "submitter": self = .submitter(name)
        case "reviewer": self = .reviewer(ReviewerID(name))
        case "staff": self = .staff(name)
        default: throw RecordingError(path: value.path, reason: "'\(text)' is not a known actor")
        }
    }
}
