import CaseSamples
import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing

/// Everything that is stored as one JSON text is read back as itself.
@Suite struct RecordFormTests {
    func isReadBack<Value: Recordable & Equatable>(_ value: Value) throws -> Bool {
        let bytes = RecordForm.bytes(of: value)
        let read = try RecordForm.value(Value.self, from: bytes)
        return read == value && RecordForm.bytes(of: read) == bytes
    }

    static let period = DateRange(
        start: CaseSamples.date("2026-01-01"), end: CaseSamples.date("2026-12-31"))

    @Test func `a summary with every field`() throws {
        let summary = CaseSummary(
            caseID: CaseID("R1"), payer: CaseSamples.payer, plan: CaseSamples.plan,
            program: .medicaidManagedCare, member: CaseSamples.member, requester: ["1", "2"],
            providers: ["3"], action: .modified, ball: .entity("Spindrift: imaging"),
            dueAt: CaseSamples.noon.adding(milliseconds: 250), isExpedited: true,
            authorizationNumber: AuthorizationNumber("A1"), serviceDates: Self.period,
            receivedAt: CaseSamples.noon, updatedAt: CaseSamples.noon.adding(seconds: 1),
            version: 12, firstCode: CaseSamples.cpap,
            grants: [
                LedgerGrant(
                    plan: CaseSamples.plan, code: CaseSamples.cpap, units: Decimal(3),
                    unit: .visits, period: Self.period, caseID: CaseID("R1"))
            ],
            rules: [
                RuleUse(plan: CaseSamples.plan, code: CaseSamples.cpap, digest: "0a"),
                RuleUse(plan: CaseSamples.plan, code: nil, digest: "0b"),
            ], isReplayable: true)
        #expect(try isReadBack(summary))
        var other = summary
        other.dueAt = nil
        other.grants = []
        other.requester = []
        #expect(try isReadBack(other))
    }

    @Test(arguments: ActionCode.allCases) func `a summary of every action`(
        action: ActionCode
    ) throws {
        for ball in [Actor.provider, .member, .staff, .clinician, .nobody, .entity("")] {
            let summary = CaseSummary(
                caseID: CaseID("R1"), payer: CaseSamples.payer, plan: CaseSamples.plan,
                program: .selfFunded, member: CaseSamples.member, action: action, ball: ball,
                receivedAt: CaseSamples.noon, updatedAt: CaseSamples.noon, version: 1)
            #expect(try isReadBack(summary))
            #expect(summary.isOpen == (action == .pended))
        }
    }

    @Test func `the summary of a case`() throws {
        let events = try CaseSamples.everyKind()
        let summary = CaseSummary(try Case(id: CaseID("R1"), events: events))
        #expect(try isReadBack(summary))
        #expect(summary.version == events.count)
        #expect(summary.updatedAt == events.last?.at)
        #expect(summary.requester == ["1234567893", "X-requester"])
        #expect(Set(summary.providers).count == summary.providers.count)
        #expect(summary.providers.contains("X-facility"))
        #expect(!summary.providers.contains("X-requester"))
    }

    @Test func `a member`() throws {
        let amounts = Accumulators(
            individualDeductible: Accumulator(
                limit: Money(cents: 50_000), used: Money(cents: 1)),
            familyDeductible: Accumulator(limit: Money(cents: 100_000)),
            individualOutOfPocket: Accumulator(limit: nil),
            familyOutOfPocket: Accumulator(limit: Money(cents: 0)), isEmbedded: false,
            selfOnlyLimit: Money(cents: 920_000), asOf: CaseSamples.noon, planYear: Self.period)
        let member = Member(
            payer: CaseSamples.payer, id: MemberID("M1"), otherIdentifiers: ["S1"],
            family: "O'Alder \"x\"", given: "Ína", birthDate: CaseSamples.date("1980-02-29"),
            state: "OH",
            coverages: [
                Coverage(
                    plan: CaseSamples.plan, active: Self.period, group: "G",
                    primaryPayer: "Medicare"),
                Coverage(
                    plan: CaseSamples.plan, active: DateRange(start: Self.period.start)),
            ],
            accumulators: [
                YearAccumulators(plan: CaseSamples.plan, year: 2026, amounts: amounts)
            ], isQualifiedMedicareBeneficiary: true)
        #expect(try isReadBack(member))
        let bare = Member(
            payer: CaseSamples.payer, id: MemberID(""), family: "", given: "",
            birthDate: CaseSamples.date("1900-01-01"), coverages: [])
        #expect(try isReadBack(bare))
    }

    @Test func `a provider`() throws {
        let participation = Provider.Participation(network: "open", dates: Self.period)
        #expect(
            try isReadBack(
                Provider(
                    id: "1234567893", otherIdentifiers: ["T1"], name: "Willow", specialty: "x",
                    taxonomy: "207R00000X", state: "OH", participations: [participation])))
        #expect(try isReadBack(Provider(id: "1", name: "")))
    }

    @Test(arguments: Reviewer.Profession.allCases)
    func `a reviewer of every profession`(profession: Reviewer.Profession) throws {
        var reviewer = CaseSamples.physician
        reviewer.profession = profession
        let account = ReviewerAccount(
            reviewer: reviewer, accessKeyDigest: CaseSamples.digest("1"),
            programs: Program.allCases)
        #expect(try isReadBack(account))
        reviewer.licences = []
        reviewer.specialty = nil
        #expect(try isReadBack(ReviewerAccount(reviewer: reviewer, accessKeyDigest: nil)))
    }

    @Test(arguments: ["", "{", "[]", "{}", #"{"id":7}"#, #"{"id":"a"}"#])
    func `what is something else can not be read`(text: String) {
        let bytes = Array(text.utf8)
        #expect(throws: RecordsError.self) { try RecordForm.value(Provider.self, from: bytes) }
        #expect(throws: RecordsError.self) { try RecordForm.value(Member.self, from: bytes) }
        #expect(throws: RecordsError.self) { try RecordForm.value(CaseSummary.self, from: bytes) }
    }
}
