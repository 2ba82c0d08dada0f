import CaseSamples
import Cases
import Records
import Testing

/// The events of an append as bytes, and back.
@Suite struct EventsFormTests {
    @Test func `events of every kind are read back from one entry`() throws {
        let events = try CaseSamples.everyKind()
        let bytes = EventsForm.bytes(of: events)
        #expect(try EventsForm.events(from: bytes) == events)
        // The chain is over these bytes, so writing must give the same ones each time.
        #expect(EventsForm.bytes(of: try EventsForm.events(from: bytes)) == bytes)
    }

    @Test func `each event is read back alone`() throws {
        for event in try CaseSamples.everyKind() {
            #expect(try EventsForm.events(from: EventsForm.bytes(of: [event])) == [event])
        }
        #expect(try EventsForm.events(from: EventsForm.bytes(of: [])) == [])
    }

    @Test(arguments: ["", "[", "{}", "7", "[7]", "[{}]", "[{\"v\":99}]", "null", "[] []"])
    func `what is no list of events can not be read`(text: String) {
        #expect(throws: RecordsError.self) { try EventsForm.events(from: Array(text.utf8)) }
    }

    /// An entry as the first release writes it. What is stored in a journal has to be read for ever.
    @Test func `an entry of the first form is read`() throws {
        let text = #"""
            [{"v":1,"at":"2026-03-02T17:00:00Z","by":"staff:intake","note":"a word"},
            {"v":1,"at":"2026-03-02T17:00:00.250Z","by":"system",
            "unitsReturned":{"claim":"C1","reason":"void"}}]
            """#
        let events = try EventsForm.events(from: Array(text.utf8))
        #expect(
            events == [
                CaseEvent(
                    at: CaseSamples.noon, by: .staff("intake"), .note("a word")),
                CaseEvent(
                    at: CaseSamples.instant("2026-03-02T17:00:00.250Z"), by: .system,
                    .unitsReturned(claim: "C1", reason: "void")),
            ])
    }
}
