import Cases
import Policies
import Primitives
import Testing

/// What is asked for, and how the answer explains itself.
@Suite struct EvaluationTests {
    static func missing(_ criterion: Criterion) -> [String] {
        evaluate(PolicyFixture.policy(criterion), PolicyFixture.input()).missing.map(\.id)
    }

    static func leaf(_ id: String, _ verdict: Verdict) -> Criterion {
        PolicyFixture.leaf(id, verdict)
    }

    @Test func `exactly the missing leaves are asked for, each once, in their order`() {
        let tree = Criterion.all([
            Self.leaf("a", .unknown), Self.leaf("b", .met),
            .any([Self.leaf("c", .unknown), Self.leaf("d", .notMet)]),
            .not(Self.leaf("e", .unknown)),
        ])
        #expect(Self.missing(tree) == ["a", "c", "e"])
    }

    @Test func `nothing is asked where the answer cannot change any more`() {
        #expect(Self.missing(.all([Self.leaf("a", .unknown), Self.leaf("b", .notMet)])).isEmpty)
        #expect(Self.missing(.any([Self.leaf("a", .unknown), Self.leaf("b", .met)])).isEmpty)
        #expect(
            Self.missing(.atLeast(1, [Self.leaf("a", .unknown), Self.leaf("b", .met)])).isEmpty)
        #expect(Self.missing(.not(.any([Self.leaf("a", .unknown), Self.leaf("b", .met)]))).isEmpty)
    }

    @Test func `a settled part is not asked about, though the whole is open`() {
        let tree = Criterion.all([
            .any([Self.leaf("a", .met), Self.leaf("b", .unknown)]), Self.leaf("c", .unknown),
            .atLeast(2, [Self.leaf("d", .met), Self.leaf("e", .met), Self.leaf("f", .unknown)]),
        ])
        #expect(Self.missing(tree) == ["c"])
    }

    @Test func `an ask carries the question, the document wanted and the source`() throws {
        let leaf = PolicyFixture.leaf("mri", PolicyFixture.unknown, loinc: "18748-4")
        let ask = try #require(
            evaluate(PolicyFixture.policy(leaf), PolicyFixture.input()).missing.first)
        #expect(ask.question == "Is it mri?")
        #expect(ask.loinc == "18748-4")
        #expect(ask.citation == Citation("criterion mri"))
    }

    @Test func `the explanation is the tree of the criteria, with a verdict at every node`() {
        let tree = Criterion.all([
            Self.leaf("a", .met), .not(Self.leaf("b", .notMet)),
            .atLeast(1, [Self.leaf("c", .unknown), Self.leaf("d", .notMet)]),
        ])
        let record = evaluate(PolicyFixture.policy(tree), PolicyFixture.input()).record
        #expect(record.verdict == .unknown)
        #expect(record.finding == "all of 3: not known yet")
        #expect(record.children.map(\.verdict) == [.passed, .passed, .unknown])
        #expect(record.children[1].finding == "not: met")
        #expect(record.children[2].finding == "at least 1 of 2: not known yet")
        #expect(
            record.leaves.map(\.id) == [
                "policy.IMG.a", "policy.IMG.b", "policy.IMG.c", "policy.IMG.d",
            ])
        #expect(record.leaves.map(\.verdict) == [.passed, .failed, .unknown, .failed])
    }

    @Test func `each leaf says who acts next: nobody, the provider, a clinician`() {
        func next(_ verdict: Verdict) -> Actor? {
            evaluate(PolicyFixture.policy(Self.leaf("a", verdict)), PolicyFixture.input()).record
                .next?.actor
        }
        #expect(next(.met) == nil)
        #expect(next(.unknown) == .provider)
        #expect(next(.notMet) == .clinician)
    }

    @Test func `what is met leaves nothing to be done, in groups and under not`() {
        func next(_ criterion: Criterion) -> [Actor] {
            evaluate(PolicyFixture.policy(criterion), PolicyFixture.input()).record.leaves
                .compactMap { $0.next?.actor }
        }
        let unneeded = Criterion.any([Self.leaf("a", .unknown), Self.leaf("b", .met)])
        #expect(next(unneeded).isEmpty)
        #expect(next(.not(Self.leaf("a", .notMet))).isEmpty)
        #expect(next(.all([unneeded, Self.leaf("c", .unknown)])) == [.provider])
    }

    @Test func `every leaf cites its criterion`() {
        let record = evaluate(PolicyFixture.policy(Self.leaf("a", .met)), PolicyFixture.input())
            .record
        #expect(record.citation == Citation("criterion a"))
    }

    @Test func `where the evidence is to be found is said with the question`() {
        let leaf = PolicyFixture.leaf("a", PolicyFixture.unknown, evidence: "radiology report")
        let record = evaluate(PolicyFixture.policy(leaf), PolicyFixture.input()).record
        #expect(record.next?.action.contains("(radiology report)") == true)
    }
}

/// Policies of a book: versions, and what is wrong with one.
@Suite struct PolicyBookTests {
    static func policy(_ version: String, _ start: String, _ end: String? = nil) -> Policy {
        var policy = PolicyFixture.policy(PolicyFixture.leaf("a", .met))
        policy.version = version
        policy.effective = DateRange(start: CivilDate(start)!, end: end.map { CivilDate($0)! })
        return policy
    }

    @Test(
        arguments: [
            ("2023-12-31", nil), ("2024-01-01", "1"), ("2025-06-30", "1"), ("2025-07-01", "2"),
            ("2030-01-01", "2"),
        ] as [(String, String?)])
    func `the version in force on a date`(date: String, version: String?) {
        let book = PolicyBook([
            Self.policy("1", "2024-01-01", "2025-06-30"), Self.policy("2", "2025-07-01"),
        ])
        #expect(book.policy("IMG", on: CivilDate(date)!)?.version == version)
        #expect(book.policy("OTHER", on: CivilDate(date)!) == nil)
    }

    @Test func `of two versions in force the one that began later`() {
        let book = PolicyBook([Self.policy("2", "2025-07-01"), Self.policy("1", "2024-01-01")])
        #expect(book.policy("IMG", on: CivilDate("2026-01-01")!)?.version == "2")
        #expect(book.count == 1)
        #expect(book.policies.map(\.version) == ["1", "2"])
        #expect(book.contains("IMG"))
        #expect(!book.contains("img"))
    }

    @Test func `a policy without fault has none`() {
        #expect(Self.policy("1", "2024-01-01").faults().isEmpty)
    }

    typealias Fault = (code: String, change: @Sendable (inout Policy) -> Void)
    static let met = PolicyFixture.leaf("a", .met)

    static let faults: [Fault] = [
        (
            "policy-dates",
            { $0.effective = DateRange(start: PolicyFixture.service, end: PolicyFixture.today) }
        ),
        ("policy-source", { $0.sources = [] }),
        ("policy-grant", { $0.grantDays = 0 }),
        (
            "policy-criterion-twice",
            { $0.criteria = .all([met, PolicyFixture.leaf("a", .unknown)]) }
        ),
        ("policy-group", { $0.criteria = .all([]) }),
        ("policy-group", { $0.criteria = .not(.any([])) }),
        ("policy-group", { $0.criteria = .atLeast(2, [met]) }),
        ("policy-group", { $0.criteria = .atLeast(0, [met]) }),
    ]

    @Test("What is wrong with a policy is named", arguments: faults.indices)
    func fault(index: Int) {
        var policy = Self.policy("1", "2024-01-01")
        Self.faults[index].change(&policy)
        #expect(policy.faults().map(\.code) == [Self.faults[index].code])
    }
}
