import CaseSamples
import Cases
import Primitives
import Records
import Testing

/// What is wrong with an append, whatever the store holds.
@Suite struct AppendTests {
    static let reception = CaseSamples.event(.received(CaseSamples.received()))
    static let note = CaseSamples.event(.note("a"))

    func fault(
        _ events: [CaseEvent], expected: Int = 0, of other: CaseID = CaseID("R1"),
        _ change: (inout CaseSummary) -> Void = { _ in }
    ) throws -> String? {
        var summary = CaseSummary(try CaseSamples.opened())
        summary.version = expected + events.count
        change(&summary)
        return Append(
            payer: CaseSamples.payer, caseID: other, expectedVersion: expected,
            member: CaseSamples.member, events: events, summary: summary
        ).fault
    }

    @Test func `an append that is as it should be has no fault`() throws {
        #expect(try fault([Self.reception]) == nil)
        #expect(try fault([Self.reception, Self.note]) == nil)
        #expect(try fault([Self.note], expected: 1) == nil)
    }

    @Test func `events there must be`() throws {
        #expect(try fault([]) != nil)
        #expect(try fault([], expected: 3) != nil)
    }

    @Test func `a case begins with a reception, and has one`() throws {
        #expect(try fault([Self.note]) != nil)
        #expect(try fault([Self.note, Self.reception]) != nil)
        #expect(try fault([Self.reception, Self.reception]) != nil)
        #expect(try fault([Self.reception], expected: 1) != nil)
        #expect(try fault([Self.note, Self.reception], expected: 1) != nil)
    }

    @Test func `a version is not negative`() throws {
        #expect(try fault([Self.note], expected: -1) != nil)
    }

    @Test func `the summary is of the case, its payer, its member and its version`() throws {
        #expect(try fault([Self.reception], of: CaseID("R2")) != nil)
        #expect(try fault([Self.reception]) { $0.payer = PayerID("other") } != nil)
        #expect(try fault([Self.reception]) { $0.member = MemberID("M2") } != nil)
        #expect(try fault([Self.reception]) { $0.version = 2 } != nil)
    }
}
