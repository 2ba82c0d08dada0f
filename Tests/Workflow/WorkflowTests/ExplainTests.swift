import Cases
import JSON
import Plans
import Policies
import Primitives
import Records
import Testing

@testable import Workflow

/// Why a case was decided so: in the words of the policy that decided it, whatever the book says later.
@Suite struct ExplainTests {
    typealias Desk = DeskFixture

    private func asked(_ desk: Desk) async throws -> Case {
        try await desk.submit(Desk.submission("E1", lines: [Desk.line(1, Desk.cpap)]))
    }

    private func explained(_ authorization: Case, _ workflow: Workflow) throws
        -> CaseExplanation.Line
    {
        try #require(workflow.explanation(of: authorization).lines.first)
    }

    /// The same store under another book.
    private func later(_ desk: Desk, _ policies: [Policy]) -> Workflow {
        var book = Desk.book(.commercialInsured, .alarm)
        book = PlanBook(
            digest: DocumentDigest("sha256:later"), name: book.name, payers: book.payers,
            plans: book.plans, authorizationRows: book.authorizationRows, benefits: book.benefits,
            fees: book.fees, clocks: book.clocks)
        return Workflow(
            store: desk.store, book: book, policies: PolicyBook(policies))
    }

    /// The second version asks in other words, cites another section, and would be met by what came.
    private static func second(_ version: String = "2", from start: String = "2020-01-01") -> Policy
    {
        var policy = Desk.policy
        policy.version = version
        policy.title = "Positive airway pressure, revised"
        policy.effective = DateRange(start: CivilDate(start)!)
        policy.criteria = .all([
            .leaf(
                Leaf(
                    id: "apnea", question: "Did a physician find sleep apnea?",
                    citation: Citation("NCD 240.4 C"), test: .diagnosis(prefixes: ["G47"]))),
            .leaf(
                Leaf(
                    id: "study", question: "Was sleep studied?", citation: Citation("NCD 240.4 C"),
                    test: .age(min: 18, max: nil))),
        ])
        return policy
    }

    @Test func `each criterion has question, verdict, evidence, citation and the version in force`()
        async throws
    {
        let desk = try await Desk()
        let line = try explained(try await asked(desk), desk.workflow)
        #expect(line.action == .pended)
        #expect(line.by == "by the rules of the book, automatically")
        #expect(line.reasons.first == "Policy CPAP needs one more item.")
        let policy = try #require(line.policies.first)
        #expect(policy.reference.title == "Positive airway pressure")
        #expect(
            policy.inForce
                == "In force 2020-01-01 to open; picked by the day of service, 2026-03-10.")
        #expect(policy.notes.isEmpty)
        guard case .group(let rule, let verdict, _)? = line.criteria.first else {
            Issue.record("no group: \(line.criteria)")
            return
        }
        #expect(rule == "all of 2" && verdict == .unknown)
        let criteria = CaseExplanation.criteria(of: line.criteria)
        #expect(criteria.map(\.id) == ["apnea", "study"])
        #expect(
            criteria.map(\.question) == ["Is sleep apnea diagnosed?", "Is there a sleep study?"])
        #expect(criteria.map(\.verdict) == [.passed, .unknown])
        #expect(criteria.map(\.evidence?.quote) == ["G47.33", nil])
        #expect(criteria.map(\.answer).first == "Diagnosis G47.33 is one of the policy's.")
        #expect(criteria.map(\.citation?.text) == ["NCD 240.4 B", "NCD 240.4 B"])
        #expect(criteria.last?.next?.actor == .provider)
        #expect(line.checks.map(\.id).contains("coverage.active"))
    }

    @Test func `a document is told by its name and digest`() async throws {
        let desk = try await Desk()
        let study = Desk.document("A study.")
        let approved = try await desk.submit(
            Desk.submission(
                "E2", lines: [Desk.line(1, Desk.cpap)], documents: [study], kind: "28633-6"))
        let line = try explained(approved, desk.workflow)
        #expect(line.action == .approved)
        let evidence = try #require(CaseExplanation.criteria(of: line.criteria).last?.evidence)
        #expect(evidence.document?.digest == study.digest)
        #expect(evidence.document?.kind == "28633-6")
    }

    // MARK: Another book

    @Test func `an older decision keeps its words, and a note names the newer version`()
        async throws
    {
        let desk = try await Desk()
        let decided = try await asked(desk)
        let before = try explained(decided, desk.workflow)
        let today = later(desk, [Self.second()])
        let read = try #require(try await today.loadCase(decided.id))
        var after = try explained(read, today)
        #expect(
            after.policies.map(\.notes) == [
                [
                    "Decided under version 1, in force 2020-01-01 to open. The book has version 2, in force 2020-01-01 to open. What is shown is what version 1 asked and what it found."
                ]
            ])
        after.policies[0].notes = []
        #expect(after == before)
    }

    /// Both versions stand in one book: the day of service picked the older.
    @Test func `that the book has a newer version is told under the same book, too`() async throws {
        let desk = try await Desk()
        var first = Desk.policy
        first.effective = DateRange(
            start: CivilDate("2020-01-01")!, end: CivilDate("2026-06-30")!)
        let workflow = Workflow(
            store: desk.store, book: desk.workflow.book,
            policies: PolicyBook([first, Self.second(from: "2026-07-01")]))
        let submission = Desk.submission("E3", lines: [Desk.line(1, Desk.cpap)])
        guard case .answered(let decided, _) = try await workflow.submit(submission, now: Desk.noon)
        else {
            Issue.record("rejected")
            return
        }
        let line = try explained(decided, workflow)
        #expect(line.policies.first?.reference.version == "1")
        let notes = try #require(line.policies.first?.notes)
        #expect(notes.count == 1)
        #expect(notes.first?.contains("version 1, in force 2020-01-01 to 2026-06-30.") == true)
        #expect(notes.first?.contains("version 2, in force 2026-07-01 to open.") == true)
    }

    @Test func `other words under the same version are told`() async throws {
        let desk = try await Desk()
        let decided = try await asked(desk)
        let line = try explained(decided, later(desk, [Self.second("1")]))
        #expect(line.policies.first?.notes.first?.contains("words version 1 differently") == true)
        let same = try explained(decided, later(desk, [Desk.policy]))
        #expect(same.policies.first?.notes.isEmpty == true)
    }

    @Test func `a policy that is gone is told`() async throws {
        let desk = try await Desk()
        let decided = try await asked(desk)
        let line = try explained(decided, later(desk, []))
        #expect(line.policies.first?.notes.first?.contains("has no policy CPAP") == true)
        #expect(CaseExplanation.criteria(of: line.criteria).count == 2)
    }

    @Test func `what is decided under the new book is explained in its words`() async throws {
        let desk = try await Desk()
        let decided = try await asked(desk)
        let today = later(desk, [Self.second()])
        let again = try await today.supply(
            [SuppliedDocument(document: Desk.document("More."))], to: decided.id, by: .system,
            now: Desk.noon.adding(hours: 1))
        #expect(again.action == .approved)
        let line = try explained(again, today)
        #expect(line.book == DocumentDigest("sha256:later"))
        #expect(line.policies.first?.reference.version == "2")
        #expect(
            CaseExplanation.criteria(of: line.criteria).map(\.question)
                == ["Did a physician find sleep apnea?", "Was sleep studied?"])
    }

    @Test func `a reviewer who decides is named, and the criteria stay`() async throws {
        let desk = try await Desk()
        let waiting = try await asked(desk)
        let decided = try await desk.workflow.decide(
            ReviewDecision(
                caseID: waiting.id, subject: .line(1), seenVersion: waiting.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
        let line = try explained(decided, desk.workflow)
        #expect(line.by == "by Reviewer doctor (physician)")
        #expect(CaseExplanation.criteria(of: line.criteria).map(\.id) == ["apnea", "study"])
        #expect(line.checks.last?.finding.contains("approves") == true)
    }

    // MARK: Records from before

    /// What was recorded before the question was kept apart has it in the finding, and no day that picked the version.
    @Test func `an older record is told as it is`() async throws {
        let desk = try await Desk()
        let decided = try await asked(desk)
        var events = decided.events
        let position = try #require(
            events.firstIndex { if case .determined = $0.kind { true } else { false } })
        guard case .determined(var determined) = events[position].kind else { return }
        determined.explanation.checks = determined.explanation.checks.map(Self.old)
        determined.inputs?.policies = [PolicyReference(id: "CPAP", version: "1")]
        events[position] = CaseEvent(
            at: events[position].at, by: events[position].by, .determined(determined))
        let line = try explained(try Case(id: decided.id, events: events), desk.workflow)
        let criteria = CaseExplanation.criteria(of: line.criteria)
        #expect(
            criteria.first?.question
                == "Is sleep apnea diagnosed? Diagnosis G47.33 is one of the policy's.")
        #expect(criteria.first?.answer == "")
        #expect(
            line.policies.first?.inForce == "When it was in force was not kept with the decision.")
        let today = later(desk, [Desk.policy])
        #expect(
            try explained(try Case(id: decided.id, events: events), today).policies.first?.notes
                == [])
    }

    private static func old(_ record: CheckRecord) -> CheckRecord {
        var record = record
        record.question = nil
        record.children = record.children.map(old)
        return record
    }

    // MARK: Places

    @Test(arguments: [
        (
            "$.entry[8].resource.valueQuantity.value", "Observation",
            "valueQuantity.value (line 4, column 7 of the message)"
        ),
        ("$.entry[8].resource", "Observation", "line 4, column 7 of the message"),
        ("$.valueQuantity.value", "Observation", "$.valueQuantity.value (line 4, column 7)"),
        (
            "$.entry[0].resource.item[0]", nil, "$.entry[0].resource.item[0] (line 4, column 7)"
        ),
    ])
    func `an element is told within its resource`(path: String, kind: String?, text: String) {
        let evidence = CaseExplanation.Evidence(
            quote: nil, place: .json(path: path, line: 4, column: 7),
            document: kind.map {
                CaseExplanation.Document(digest: DocumentDigest("sha256:x"), kind: $0, title: nil)
            })
        #expect(evidence.position == text)
    }

    @Test func `programs get the same`() async throws {
        let desk = try await Desk()
        let explanation = desk.workflow.explanation(of: try await asked(desk))
        let root = try JSONDocument.parse(explanation.json()).root
        let line = try #require(root["lines"]?[0])
        #expect(root["action"]?.string == "A4" && line["line"]?.int == 1)
        let policy = try #require(line["policies"]?[0])
        #expect(policy["version"]?.string == "1" && policy["dateBasis"]?.string == "service")
        #expect(policy["effective"]?["start"]?.string == "2020-01-01")
        let tree = try #require(line["criteria"]?[0])
        #expect(tree["rule"]?.string == "all of 2" && tree["verdict"]?.string == "not known")
        let leaf = try #require(tree["parts"]?[0])
        #expect(leaf["question"]?.string == "Is sleep apnea diagnosed?")
        #expect(leaf["verdict"]?.string == "met")
        #expect(leaf["evidence"]?["quote"]?.string == "G47.33")
        #expect(leaf["citation"]?["text"]?.string == "NCD 240.4 B")
    }
}

extension CaseExplanation {
    /// Criteria of a tree in its order.
    fileprivate static func criteria(of nodes: [Node]) -> [Criterion] {
        nodes.flatMap { node in
            switch node {
            case .group(_, _, let parts): criteria(of: parts)
            case .criterion(let criterion): [criterion]
            }
        }
    }
}
