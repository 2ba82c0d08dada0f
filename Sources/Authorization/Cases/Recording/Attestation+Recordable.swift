public import JSON
import Primitives

/// What was attested is checked again on the way in: a record of a denial whose attestation does not hold is not a
/// denial but a fault of the journal.
extension Attestation: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("kind", kind)
            writer.write("case", caseID)
            writer.write("caseVersion", caseVersion)
            writer.write("subject", subject)
            writer.write("reviewer", reviewer)
            writer.write("reviewerName", reviewerName)
            writer.write("profession", profession)
            writer.write("specialty", specialty)
            writer.write("licence", licence)
            writer.write("rule", rule)
            writer.writeList("admitted", admitted.sorted { $0.rawValue < $1.rawValue })
            writer.write("licenceState", licenceState)
            writer.write("method", method)
            writer.write("at", at)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            kind: try value.read("kind"), caseID: try value.read("case"),
            caseVersion: try value.read("caseVersion"), subject: try value.read("subject"),
            reviewer: try value.read("reviewer"), reviewerName: try value.read("reviewerName"),
            profession: try value.read("profession"),
            specialty: try value.readIfPresent("specialty"),
            licence: try value.readIfPresent("licence"), rule: try value.read("rule"),
            admitted: Set(try value.readList("admitted")),
            licenceState: try value.readIfPresent("licenceState"), method: try value.read("method"),
            at: try value.read("at"))
        try checkStanding(at: value.path)
    }

    /// What `issue` checked, as far as the record tells: the profession, the licence, the version that was seen.
    private func checkStanding(at path: String) throws(RecordingError) {
        func require(_ holds: Bool, _ reason: String) throws(RecordingError) {
            guard holds else { throw RecordingError(path: path, reason: reason) }
        }
        try require(
            admitted.contains(profession),
            "a \(profession.name) may not do this under \(rule.text)")
        try require(caseVersion >= 1, "an attestation over no version of a case")
        guard kind == .adverse || licence != nil else { return }
        guard let licence, !licence.isRestricted else {
            throw RecordingError(path: path, reason: "an act without an unrestricted licence")
        }
        try require(
            licenceState == nil || licence.state == licenceState,
            "the licence is of \(licence.state), not of \(licenceState ?? "")")
        // The licence counted through its day of expiry in the plan's zone; UTC is at most a day off.
        let latest = licence.expires.adding(days: 2)
        let end = Instant(date: latest, time: .midnight, utcOffsetSeconds: 0)
        try require(at < end, "the licence had expired when the act was done")
    }
}

extension ModifiedApproval: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("grant", grant)
            writer.write("reason", reason)
            writer.write("attestation", attestation)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        let attestation: Attestation = try value.read("attestation")
        try attestation.requireAdverse(at: value.path)
        self.init(
            grant: try value.read("grant"), reason: try value.read("reason"),
            attestation: attestation)
    }
}

extension ClinicalDenial: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("reason", reason)
            writer.write("rationale", rationale)
            writer.write("attestation", attestation)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        let attestation: Attestation = try value.read("attestation")
        try attestation.requireAdverse(at: value.path)
        self.init(
            reason: try value.read("reason"), rationale: try value.read("rationale"),
            attestation: attestation)
    }
}

extension Attestation {
    fileprivate func requireAdverse(at path: String) throws(RecordingError) {
        guard kind == .adverse else {
            throw RecordingError(
                path: path, reason: "an attestation to approve does not carry a no")
        }
    }
}
