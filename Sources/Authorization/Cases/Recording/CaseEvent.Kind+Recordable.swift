public import JSON
import Primitives

extension CaseEvent.Received: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("request", request)
            writer.write("coverage", coverage)
            writer.writeList("authorities", authorities)
            writer.write("deadline", deadline)
            writer.write("contentDigest", contentDigest)
            writer.write("source", source)
            writer.writeList("suspectedDuplicates", suspectedDuplicates)
            writer.write("handle", handle)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            request: try value.read("request"), coverage: try value.read("coverage"),
            authorities: try value.readList("authorities"),
            deadline: try value.readIfPresent("deadline"),
            contentDigest: try value.read("contentDigest"),
            source: try value.readIfPresent("source"),
            suspectedDuplicates: try value.readList("suspectedDuplicates"),
            handle: try value.readIfPresent("handle"))
    }
}

extension CaseEvent.Revised: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("request", request)
            writer.writeList("authorities", authorities)
            writer.write("contentDigest", contentDigest)
            writer.write("source", source)
            writer.writeList("withdrawn", withdrawn)
            writer.write("handle", handle)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            request: try value.read("request"), authorities: try value.readList("authorities"),
            contentDigest: try value.read("contentDigest"),
            source: try value.readIfPresent("source"),
            withdrawn: try value.readList("withdrawn"),
            handle: try value.readIfPresent("handle"))
    }
}

extension CaseEvent.Determined: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("subject", subject)
            writer.write("determination", determination)
            writer.write("explanation", explanation)
            writer.write("inputs", inputs)
            writer.write("facts", facts)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            subject: try value.read("subject"), determination: try value.read("determination"),
            explanation: try value.read("explanation"), inputs: try value.readIfPresent("inputs"),
            facts: try value.readIfPresent("facts"))
        if case .attested(let attestation) = determination.basis, attestation.subject != subject {
            throw RecordingError(
                path: value.path,
                reason: "an attestation over \(attestation.subject) does not decide \(subject)")
        }
    }
}

extension CaseEvent.PriorityChanged: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("expedited", isExpedited)
            writer.write("reason", reason)
            writer.write("deadline", deadline)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            isExpedited: try value.read("expedited"), reason: try value.read("reason"),
            deadline: try value.readIfPresent("deadline"))
    }
}

extension CaseEvent.ClockExtended: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("reason", reason)
            writer.write("deadline", deadline)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            reason: try value.read("reason"), deadline: try value.readIfPresent("deadline"))
    }
}

extension CaseEvent.Notice: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("kind", kind)
            writer.write("recipient", recipient)
            writer.write("document", document)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            kind: try value.read("kind"), recipient: try value.read("recipient"),
            document: try value.read("document"))
    }
}

extension ClaimUse: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("claim", claim)
            writer.write("subject", subject)
            writer.write("units", units)
            writer.write("serviceDate", serviceDate)
            writer.write("code", code)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            claim: try value.read("claim"), subject: try value.read("subject"),
            units: try value.read("units"), serviceDate: try value.read("serviceDate"),
            code: try value.readIfPresent("code"))
    }
}

extension DecisionInputs: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("book", book)
            writer.writeList("policies", policies)
            writer.write("coverage", coverage)
            writer.write("engine", engine)
            writer.write("rules", rules)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            book: try value.read("book"), policies: try value.readList("policies"),
            coverage: try value.read("coverage"), engine: try value.read("engine"),
            rules: try value.readIfPresent("rules"))
    }
}

extension PolicyReference: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("id", id)
            writer.write("version", version)
            writer.write("title", title)
            writer.write("choice", choice)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            id: try value.read("id"), version: try value.read("version"),
            title: try value.readIfPresent("title"), choice: try value.readIfPresent("choice"))
    }
}

extension PolicyReference.Choice: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("basis", basis)
            writer.write("on", on)
            writer.write("effective", effective)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            basis: try value.read("basis"), on: try value.read("on"),
            effective: try value.read("effective"))
    }
}

extension CoverageSnapshot: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("payer", payer)
            writer.write("plan", plan)
            writer.write("program", program)
            writer.write("member", member)
            writer.write("active", active)
            writer.write("asOf", asOf)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            payer: try value.read("payer"), plan: try value.read("plan"),
            program: try value.read("program"), member: try value.read("member"),
            active: try value.read("active"), asOf: try value.read("asOf"))
    }
}
