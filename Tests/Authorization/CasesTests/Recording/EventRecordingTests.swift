import CaseSamples
import Cases
import JSON
import Testing

/// What is written of a case reads back as the same case, byte by byte the same when it is written again.
@Suite struct EventRecordingTests {
    @Test func `every kind of event is written and read back`() throws {
        for event in try CaseSamples.everyKind() {
            let bytes = Recorded.bytes(event)
            let read = try CaseEvent(recorded: JSONDocument.parse(bytes).root)
            #expect(read == event)
            #expect(Recorded.bytes(read) == bytes)
        }
    }

    /// The switch is exhaustive on purpose: whoever adds a kind of event has to add a sample.
    @Test func `the samples hold every kind of event`() throws {
        let names = try CaseSamples.everyKind().map { event in
            switch event.kind {
            case .received: "received"
            case .revised: "revised"
            case .determined: "determined"
            case .appealWithdrawn: "appealWithdrawn"
            case .informationReceived: "informationReceived"
            case .asksAnswered: "asksAnswered"
            case .priorityChanged: "priorityChanged"
            case .clockExtended: "clockExtended"
            case .clockMoved: "clockMoved"
            case .noticeIssued: "noticeIssued"
            case .unitsUsed: "unitsUsed"
            case .unitsReturned: "unitsReturned"
            case .note: "note"
            }
        }
        #expect(Set(names).count == 13)
    }

    @Test func `the samples hold every determination`() throws {
        let names = try CaseSamples.determinations().map { determination in
            switch determination {
            case .approved(let approval): "approved \("\(approval.basis)".prefix { $0 != "(" })"
            case .modified: "modified"
            case .denied(.administrative(let denial)): "denied \(denial.ground)"
            case .denied(.clinical): "denied clinical"
            case .denied(.byLaw): "denied by law"
            case .pended(let pend): "pended \(pend.cause)"
            case .notRequired: "notRequired"
            case .contactAnotherEntity: "contact"
            case .cancelled: "cancelled"
            }
        }
        #expect(Set(names).count == 15)
    }

    @Test func `a case folds to the same from what was read back`() throws {
        let events = try CaseSamples.everyKind()
        let read = try events.map {
            try CaseEvent(recorded: JSONDocument.parse(Recorded.bytes($0)).root)
        }
        let id = CaseID("R1")
        #expect(try Case(id: id, events: read) == Case(id: id, events: events))
    }

    @Test func `empty lists are not written and read back as empty`() throws {
        let event = CaseSamples.event(.informationReceived([]))
        let request = AuthorizationRequest(
            payer: CaseSamples.payer,
            transaction: Transaction(door: .portal, submitter: "a", identifier: "b"),
            member: RequestedMember(identifiers: []), event: ServiceEvent(), lines: [])
        let bytes = Recorded.bytes(request)
        #expect(!Recorded.text(request).contains("[]"))
        #expect(try AuthorizationRequest(recorded: JSONDocument.parse(bytes).root) == request)
        // The one list that says what kind of event it is.
        #expect(try CaseEvent(recorded: JSONDocument.parse(Recorded.bytes(event)).root) == event)
    }

    @Test(arguments: [nil, 1])
    func `how many numbers are a card's is written where it is known`(cards: Int?) throws {
        let member = RequestedMember(identifiers: ["M1", "7"], cardNumbers: cards)
        let bytes = Recorded.bytes(member)
        #expect(Recorded.text(member).contains("cards") == (cards != nil))
        #expect(try RequestedMember(recorded: JSONDocument.parse(bytes).root) == member)
    }

    @Test func `what a later form writes is refused, not misread`() throws {
        let text = Recorded.text(CaseSamples.event(.note("a")))
        let later = text.replacing("\"v\":1", with: "\"v\":2")
        #expect(throws: RecordingError.self) {
            try CaseEvent(recorded: JSONDocument.parse(later).root)
        }
    }

    @Test(arguments: [
        #"{"v":1,"at":"2026-03-02T17:00:00Z","by":"system"}"#,
        #"{"v":1,"at":"2026-03-02T17:00:00Z","by":"system","dreamt":"x"}"#,
        #"{"v":1,"at":"2026-03-02","by":"system","note":"x"}"#,
        #"{"v":1,"at":"2026-03-02T17:00:00Z","by":"somebody","note":"x"}"#,
        #"{"at":"2026-03-02T17:00:00Z","by":"system","note":"x"}"#, "[]", "null", "7",
    ])
    func `what is no event is refused`(text: String) throws {
        let root = try JSONDocument.parse(text).root
        #expect(throws: RecordingError.self) { try CaseEvent(recorded: root) }
    }
}

/// Values as the journal writes them.
enum Recorded {
    static func bytes(_ value: some Recordable) -> [UInt8] {
        var writer = JSONWriter()
        value.record(to: &writer)
        return writer.bytes
    }

    static func text(_ value: some Recordable) -> String {
        String(decoding: bytes(value), as: UTF8.self)
    }
}
