import CaseSamples
import Cases
import Records
import Testing

@Suite struct QueryTests {
    @Test func `a list is newest first, and a queue is by due instant, unless it is said`() {
        #expect(CaseQuery().order == .newest)
        #expect(CaseQuery(member: CaseSamples.member).order == .newest)
        #expect(CaseQuery(ball: .clinician).order == .due)
        #expect(CaseQuery(dueBefore: CaseSamples.noon).order == .due)
        #expect(CaseQuery(ball: .clinician, order: .newest).order == .newest)
    }

    @Test func `a verification says in words what it found`() {
        var verification = Verification()
        verification.cases = 2
        #expect(verification.isIntact)
        #expect(verification.description.hasPrefix("intact: 2 cases"))
        #expect(verification.description.hasSuffix("head none"))
        verification.breaks = [
            ChainBreak(.entry(CaseID("R1"), version: 3), "its bytes are others"),
            ChainBreak(.group(7), "it is missing"),
        ]
        #expect(!verification.isIntact)
        #expect(verification.description.hasPrefix("BROKEN in 2 places"))
        #expect(verification.description.contains("case R1, version 3: its bytes are others"))
        #expect(verification.description.contains("commit group 7: it is missing"))
    }

    @Test func `errors are sentences`() {
        #expect(
            RecordsError.lockedBy("assent serve, process 7").description
                == "the store is in use by assent serve, process 7")
        #expect(AppendError.alreadyDone(CaseID("R1")).description == "done before, in case R1")
        #expect(AppendError.conflict(.ledger).description.contains("granted"))
    }
}
