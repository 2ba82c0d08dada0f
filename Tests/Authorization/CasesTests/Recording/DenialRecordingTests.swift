import CaseSamples
import Cases
import JSON
import Primitives
import Testing

/// The journal's decoder is no back door to a no: what may not be constructed is not read either.
@Suite struct DenialRecordingTests {
    static let denial: String = text { try .denied($0.denial(reason: $1, rationale: "Not shown.")) }
    static let change: String = text {
        try .modified($0.modification(granting: CaseSamples.grant(), reason: $1))
    }

    /// A determination by an adverse attestation, as recorded.
    static func text(
        _ make: (Attestation, SpecificReason) throws -> Determination
    ) -> String {
        do {
            return Recorded.text(
                try make(CaseSamples.attestation(.adverse), CaseSamples.reason))
        } catch {
            preconditionFailure("\(error)")
        }
    }

    func read(_ text: String) throws -> Determination {
        try Determination(recorded: JSONDocument.parse(text).root)
    }

    /// Changes the record in one place, which has to be there.
    func read(_ text: String, changing old: String, to new: String) throws -> Determination {
        let changed = text.replacing(old, with: new)
        try #require(changed != text, "there is no \(old) in \(text)")
        return try read(changed)
    }

    @Test(arguments: [denial, change])
    func `what a physician attested is read back`(text: String) throws {
        let determination = try read(text)
        guard case .attested(let attestation) = determination.basis else {
            Issue.record("\(determination)")
            return
        }
        #expect(attestation.profession == .physician)
        #expect(attestation.licence?.state == "OH")
    }

    @Test(arguments: [denial, change])
    func `without an attestation it is refused`(text: String) throws {
        #expect(throws: RecordingError.self) {
            try read(text, changing: #""attestation":{"#, to: #""attestations":{"#)
        }
    }

    @Test func `a clock that ran out is told in the zone that is on record, else in UTC`() throws {
        let lapse = LapsedClock(
            dueAt: CaseSamples.noon, zone: try #require(TimeZoneRules.named("America/New_York")),
            citation: CaseSamples.citation)
        let text = Recorded.text(Determination.denied(.byLaw(lapse)))
        let reason = try #require(try read(text).notes.first)
        #expect(reason.contains("(America/New_York); the law counts that as a denial."))
        let before = try read(text, changing: #""zone":"America/New_York","#, to: "")
        #expect(before.notes.first?.contains("(UTC); the law counts that as a denial.") == true)
    }

    @Test func `a denial cut down to its bare reason is refused`() {
        let bare = #"""
            {"action":"A3","denial":{"clinical":{"reason":{"text":"No.","citation":{"text":"x"}},
            "rationale":"No."}}}
            """#
        #expect(throws: RecordingError.self) { try read(bare) }
        #expect(throws: RecordingError.self) { try read(#"{"action":"A3","denial":{}}"#) }
        #expect(throws: RecordingError.self) { try read(#"{"action":"A3"}"#) }
    }

    @Test(
        arguments: [
            (#""profession":"physician""#, #""profession":"nurse""#),
            (#""profession":"physician""#, #""profession":"wizard""#),
            (#""kind":"adverse""#, #""kind":"approve""#),
            (#""caseVersion":1"#, #""caseVersion":0"#),
            (#""expires":"2027-12-31""#, #""expires":"2026-02-27""#),
            (#""number":"35.1""#, #""number":"35.1","restricted":true"#),
            (#""licence":{"state":"OH""#, #""licence":{"state":"TX""#),
            (#""licence":"#, #""formerLicence":"#),
            (#""admitted":["pharmacist","physician"]"#, #""admitted":[]"#),
            (#""admitted":"#, #""admits":"#),
        ], [denial, change])
    func `what the rule would have refused is refused again`(
        change: (old: String, new: String), text: String
    ) throws {
        #expect(throws: RecordingError.self) {
            try read(text, changing: change.old, to: change.new)
        }
    }

    @Test func `a licence counts through its last day, wherever the plan is`() throws {
        let lastDay = try read(
            Self.denial, changing: #""expires":"2027-12-31""#, to: #""expires":"2026-03-02""#)
        #expect(lastDay.action == .denied)
    }

    @Test func `a nurse's denial is read where the rule lets nurses deny`() throws {
        var rule = CaseSamples.rule
        rule.mayDeny = [.nurse]
        var nurse = CaseSamples.physician
        nurse.profession = .nurse
        let attestation = try Attestation.issue(
            .adverse, by: nurse,
            act: AuthenticatedAct(reviewer: nurse.id, method: "test", at: CaseSamples.noon),
            over: .line(1), of: CaseSamples.opened(), seenVersion: 1, under: rule,
            on: CaseSamples.date("2026-03-02"))
        let denial = Determination.denied(
            try attestation.denial(reason: CaseSamples.reason, rationale: "No."))
        #expect(try read(Recorded.text(denial)) == denial)
    }

    @Test func `an administrative denial has no room for a clinical reason`() {
        let grounds = #"{"action":"A3","denial":{"administrative":{"ground":"notNecessary","#
        #expect(throws: RecordingError.self) {
            try read(grounds + #""provision":{"text":"x"}}}}"#)
        }
    }

    @Test func `A2 is a roll-up and no determination`() {
        #expect(throws: RecordingError.self) { try read(#"{"action":"A2"}"#) }
    }

    @Test func `an attestation over one line does not decide another`() throws {
        let denial = Determination.denied(
            try CaseSamples.attestation(over: .line(1)).denial(
                reason: CaseSamples.reason, rationale: "No."))
        let text = Recorded.text(CaseSamples.event(CaseSamples.determined(denial)))
        let moved = text.replacing(
            #""determined":{"subject":1"#, with: #""determined":{"subject":2"#)
        try #require(moved != text)
        #expect(throws: RecordingError.self) {
            try CaseEvent(recorded: JSONDocument.parse(moved).root)
        }
    }

    @Test func `an attestation over one case, or a later version, does not decide in another`()
        throws
    {
        let reception = CaseSamples.event(.received(CaseSamples.received()))
        let denial = Determination.denied(
            try CaseSamples.attestation().denial(reason: CaseSamples.reason, rationale: "No."))
        let events = [reception, CaseSamples.event(CaseSamples.determined(denial))]
        #expect(try Case(id: CaseID("R1"), events: events).action == .denied)
        #expect(throws: Case.NotALife.self) { try Case(id: CaseID("R2"), events: events) }

        let longer = try Case(
            id: CaseID("R1"), events: [reception, CaseSamples.event(.note("seen"))])
        let later = Determination.denied(
            try CaseSamples.attestation(of: longer).denial(
                reason: CaseSamples.reason, rationale: "No."))
        #expect(throws: Case.NotALife.self) {
            try Case(
                id: CaseID("R1"),
                events: [reception, CaseSamples.event(CaseSamples.determined(later))])
        }
    }
}
