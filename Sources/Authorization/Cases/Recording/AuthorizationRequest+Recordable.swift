public import JSON
import Primitives

extension AuthorizationRequest: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("payer", payer)
            writer.write("transaction", transaction)
            writer.write("member", member)
            writer.write("event", event)
            writer.writeList("lines", lines)
            writer.writeList("attachments", attachments)
            writer.writeList("deviations", deviations)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            payer: try value.read("payer"), transaction: try value.read("transaction"),
            member: try value.read("member"), event: try value.read("event"),
            lines: try value.readList("lines"), attachments: try value.readList("attachments"),
            deviations: try value.readList("deviations"))
    }
}

extension Transaction: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("door", door)
            writer.write("submitter", submitter)
            writer.write("identifier", identifier)
            writer.writeList("traceNumbers", traceNumbers)
            writer.write("createdAt", createdAt)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            door: try value.read("door"), submitter: try value.read("submitter"),
            identifier: try value.read("identifier"),
            traceNumbers: try value.readList("traceNumbers"),
            createdAt: try value.readIfPresent("createdAt"))
    }
}

extension TraceNumber: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("system", system)
            writer.write("value", self.value)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(system: try value.readIfPresent("system"), value: try value.read("value"))
    }
}

extension RequestedMember: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.writeList("identifiers", identifiers)
            writer.write("cards", cardNumbers)
            writer.write("family", family)
            writer.write("given", given)
            writer.write("birthDate", birthDate)
            if isDependent { writer.write("dependent", true) }
            writer.writeList("kept", kept)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            identifiers: try value.readList("identifiers"),
            cardNumbers: try value.readIfPresent("cards"),
            family: try value.readIfPresent("family"), given: try value.readIfPresent("given"),
            birthDate: try value.readIfPresent("birthDate"),
            isDependent: try value.readIfPresent("dependent") ?? false,
            kept: try value.readList("kept"))
    }
}

extension Attachment: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("digest", digest)
            writer.write("mediaType", mediaType)
            writer.write("kind", kind)
            writer.write("title", title)
            writer.write("date", date)
            writer.write("byteCount", byteCount)
            writer.write("receivedAt", receivedAt)
            if isInside { writer.write("inside", true) }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            digest: try value.read("digest"), mediaType: try value.read("mediaType"),
            kind: try value.readIfPresent("kind"), title: try value.readIfPresent("title"),
            date: try value.readIfPresent("date"), byteCount: try value.read("byteCount"),
            receivedAt: try value.read("receivedAt"),
            isInside: try value.readIfPresent("inside") ?? false)
    }
}

extension ServiceEvent: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("category", category)
            writer.write("certificationType", certificationType)
            writer.write("serviceType", serviceType)
            writer.write("placeOfService", placeOfService)
            writer.write("levelOfService", levelOfService)
            writer.write("dates", dates)
            writer.write("admission", admission)
            writer.write("discharge", discharge)
            writer.write("pattern", pattern)
            writer.write("quantity", quantity)
            writer.writeList("diagnoses", diagnoses)
            writer.writeList("providers", providers)
            writer.write("message", message)
            writer.writeList("previousNumbers", previousNumbers)
            writer.writeList("kept", kept)
            writer.writeList("doubts", doubts)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            category: try value.readIfPresent("category"),
            certificationType: try value.read("certificationType"),
            serviceType: try value.readIfPresent("serviceType"),
            placeOfService: try value.readIfPresent("placeOfService"),
            levelOfService: try value.read("levelOfService"),
            dates: try value.readIfPresent("dates"),
            admission: try value.readIfPresent("admission"),
            discharge: try value.readIfPresent("discharge"),
            pattern: try value.readIfPresent("pattern"),
            quantity: try value.readIfPresent("quantity"),
            diagnoses: try value.readList("diagnoses"),
            providers: try value.readList("providers"),
            message: try value.readIfPresent("message"),
            previousNumbers: try value.readList("previousNumbers"),
            kept: try value.readList("kept"), doubts: try value.readList("doubts"))
    }
}

extension Diagnosis: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("sequence", sequence)
            writer.write("code", code)
            writer.write("role", role)
            writer.write("recordedOn", recordedOn)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            sequence: try value.read("sequence"), code: try value.read("code"),
            role: try value.read("role"), recordedOn: try value.readIfPresent("recordedOn"))
    }
}

extension RequestedProvider: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("role", role)
            writer.writeList("identifiers", identifiers)
            writer.write("name", name)
            writer.write("taxonomy", taxonomy)
            writer.writeList("kept", kept)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            role: try value.read("role"), identifiers: try value.readList("identifiers"),
            name: try value.readIfPresent("name"), taxonomy: try value.readIfPresent("taxonomy"),
            kept: try value.readList("kept"))
    }
}
