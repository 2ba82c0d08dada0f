public import JSON
import Primitives

extension Subject: Recordable {
    public func record(to writer: inout JSONWriter) {
        switch self {
        case .event: writer.string("event")
        case .line(let sequence): writer.int(sequence)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        if let sequence = value.int {
            self = .line(sequence)
        } else if value.string == "event" {
            self = .event
        } else {
            throw RecordingError(path: value.path, reason: "neither 'event' nor a line number")
        }
    }
}

extension Citation: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("text", text)
            writer.write("link", link)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(try value.read("text"), link: try value.readIfPresent("link"))
    }
}

extension SpecificReason: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("text", text)
            writer.write("citation", citation)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(try value.read("text"), citation: try value.read("citation"))
    }
}

extension Grant: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("number", number)
            writer.write("code", code)
            writer.write("quantity", quantity)
            writer.write("period", period)
            writer.write("endingCircumstance", endingCircumstance)
            writer.write("issuedOn", issuedOn)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            number: try value.read("number"), code: try value.read("code"),
            quantity: try value.read("quantity"), period: try value.read("period"),
            endingCircumstance: try value.readIfPresent("endingCircumstance"),
            issuedOn: try value.read("issuedOn"))
    }
}

extension InformationAsk: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("id", id)
            writer.write("question", question)
            writer.write("loinc", loinc)
            writer.write("report", paper.report)
            writer.write("modifier", paper.modifier)
            writer.write("questionnaire", paper.questionnaire)
            writer.write("evidence", evidence)
            writer.write("citation", citation)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            id: try value.read("id"), question: try value.read("question"),
            loinc: try value.readIfPresent("loinc"),
            paper: PaperKind(
                report: try value.readIfPresent("report"),
                modifier: try value.readIfPresent("modifier"),
                questionnaire: try value.readIfPresent("questionnaire")),
            evidence: try value.readIfPresent("evidence"),
            citation: try value.readIfPresent("citation"))
    }
}

extension Pend: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("cause", cause)
            writer.write("reason", reason)
            writer.writeList("asks", asks)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            cause: try value.read("cause"), reason: try value.read("reason"),
            asks: try value.readList("asks"))
    }
}

extension Contact: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("name", name)
            writer.write("phone", phone)
            writer.write("link", link)
            writer.write("citation", citation)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            name: try value.read("name"), phone: try value.readIfPresent("phone"),
            link: try value.readIfPresent("link"), citation: try value.read("citation"))
    }
}

extension Reviewer.Licence: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("state", state)
            writer.write("number", number)
            writer.write("expires", expires)
            if isRestricted { writer.write("restricted", true) }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            state: try value.read("state"), number: try value.read("number"),
            expires: try value.read("expires"),
            isRestricted: try value.readIfPresent("restricted") ?? false)
    }
}

extension Reviewer: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("id", id)
            writer.write("name", name)
            writer.write("profession", profession)
            writer.write("specialty", specialty)
            writer.writeList("licences", licences)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            id: try value.read("id"), name: try value.read("name"),
            profession: try value.read("profession"),
            specialty: try value.readIfPresent("specialty"),
            licences: try value.readList("licences"))
    }
}
