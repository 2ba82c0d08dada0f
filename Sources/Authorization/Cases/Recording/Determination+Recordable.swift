public import JSON
import Primitives

extension Determination: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("action", action)
            switch self {
            case .approved(let approval): writer.write("approval", approval)
            case .modified(let change): writer.write("change", change)
            case .denied(let denial): writer.write("denial", denial)
            case .pended(let pend): writer.write("pend", pend)
            case .contactAnotherEntity(let contact): writer.write("contact", contact)
            case .cancelled(let reason): writer.write("reason", reason)
            case .notRequired(let reason, let citation):
                writer.write("reason", reason)
                writer.write("citation", citation)
            }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        switch try value.read("action", as: ActionCode.self) {
        case .approved: self = .approved(try value.read("approval"))
        case .modified: self = .modified(try value.read("change"))
        case .denied: self = .denied(try value.read("denial"))
        case .pended: self = .pended(try value.read("pend"))
        case .contactAnotherEntity: self = .contactAnotherEntity(try value.read("contact"))
        case .cancelled: self = .cancelled(reason: try value.read("reason"))
        case .notRequired:
            self = .notRequired(
                reason: try value.read("reason"), citation: try value.read("citation"))
        case .partly:
            throw RecordingError(
                path: value.path, reason: "A2 is a roll-up, not a determination")
        }
    }
}

extension Approval: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("grant", grant)
            switch basis {
            case .attested(let attestation): writer.write("attestation", attestation)
            case .byLaw(let citation): writer.write("byLaw", citation)
            case .automated, .administrative: break
            }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        let grant: Grant = try value.read("grant")
        if let attestation: Attestation = try value.readIfPresent("attestation") {
            self = .attested(grant, by: attestation)
        } else if let citation: Citation = try value.readIfPresent("byLaw") {
            self = .byLaw(grant, citation)
        } else {
            self = .automated(grant)
        }
    }
}

extension Denial: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            switch self {
            case .administrative(let denial): writer.write("administrative", denial)
            case .clinical(let denial): writer.write("clinical", denial)
            case .byLaw(let lapse): writer.write("byLaw", lapse)
            }
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        if let denial: AdministrativeDenial = try value.readIfPresent("administrative") {
            self = .administrative(denial)
        } else if let lapse: LapsedClock = try value.readIfPresent("byLaw") {
            self = .byLaw(lapse)
        } else {
            self = .clinical(try value.read("clinical"))
        }
    }
}

extension AdministrativeDenial: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("ground", ground)
            writer.write("provision", provision)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        do {
            // The level of service was checked when it was made, and is not part of the record.
            try self.init(
                try value.read("ground"), provision: try value.read("provision"),
                levelOfService: .standard)
        } catch let error as RecordingError {
            throw error
        } catch {
            throw RecordingError(path: value.path, reason: "\(error)")
        }
    }
}

extension LapsedClock: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("dueAt", dueAt)
            writer.write("zone", zone.identifier)
            writer.write("citation", citation)
        }
    }

    /// What was stored before the zone was is told in UTC.
    public init(recorded value: JSONValue) throws(RecordingError) {
        let zone: String? = try value.readIfPresent("zone")
        self.init(
            dueAt: try value.read("dueAt"), zone: zone.flatMap(TimeZoneRules.named) ?? .utc,
            citation: try value.read("citation"))
    }
}
