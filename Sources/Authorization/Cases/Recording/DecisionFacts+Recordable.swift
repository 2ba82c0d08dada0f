public import JSON
import Primitives

extension DecisionFacts: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("birthDate", birthDate)
            writer.write("nameDoubt", nameDoubt)
            writer.write("sex", sex)
            writer.write("state", state)
            writer.writeList("coverages", coverages)
            writer.writeList("providers", providers)
            writer.writeList("granted", granted)
            writer.writeList("answered", answeredAsks)
            writer.write("receivedAt", receivedAt)
            writer.writeList("appealed", appealed)
            writer.writeList("lines", lines)
            writer.writeList("evidence", evidence)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            birthDate: try value.read("birthDate"),
            nameDoubt: try value.readIfPresent("nameDoubt"),
            sex: try value.readIfPresent("sex"), state: try value.readIfPresent("state"),
            coverages: try value.readList("coverages"),
            providers: try value.readList("providers"), granted: try value.readList("granted"),
            answeredAsks: try value.readList("answered"),
            receivedAt: try value.read("receivedAt"), appealed: try value.readList("appealed"),
            lines: try value.readList("lines"), evidence: try value.readList("evidence"))
    }
}

extension CoveragePeriod: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("plan", plan)
            writer.write("active", active)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(plan: try value.read("plan"), active: try value.read("active"))
    }
}

extension KnownProvider: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.writeList("as", identifiers)
            writer.write("id", id)
            writer.write("name", name)
            writer.writeList("contracts", contracts)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            identifiers: try value.readList("as"), id: try value.read("id"),
            name: try value.read("name"), contracts: try value.readList("contracts"))
    }
}

extension KnownProvider.Contract: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("network", network)
            writer.write("dates", dates)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(network: try value.read("network"), dates: try value.read("dates"))
    }
}

extension GrantedUnits: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("plan", plan)
            writer.write("code", code)
            writer.write("units", units)
            writer.write("start", start)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            plan: try value.read("plan"), code: try value.read("code"),
            units: try value.read("units"), start: try value.read("start"))
    }
}

extension AppealedSubject: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("subject", subject)
            writer.write("decidedAt", decidedAt)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            subject: try value.read("subject"), decidedAt: try value.readIfPresent("decidedAt"))
    }
}

extension EvidenceReference: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("digest", digest)
            writer.write("path", path)
            writer.write("mediaType", mediaType)
            writer.write("kind", kind)
            writer.write("title", title)
            writer.write("date", date)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            digest: try value.read("digest"), path: try value.readIfPresent("path"),
            mediaType: try value.readIfPresent("mediaType"),
            kind: try value.readIfPresent("kind"), title: try value.readIfPresent("title"),
            date: try value.readIfPresent("date"))
    }
}

extension RuleUse: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("plan", plan)
            writer.write("code", code)
            writer.write("digest", digest)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            plan: try value.read("plan"), code: try value.readIfPresent("code"),
            digest: try value.read("digest"))
    }
}
