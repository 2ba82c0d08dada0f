import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Records
import Testing
import Workflow

/// Papers that come one by one: each answers what it is said to answer, and all are decided on together.
@Suite struct SupplyTests {
    typealias Desk = DeskFixture

    private static func leaf(_ id: String, _ loinc: String) -> Criterion {
        .leaf(
            Leaf(
                id: id, question: "Is there a \(id)?", citation: Citation("NCD 240.4"),
                test: .document(loinc: [loinc], withinDays: 365), loinc: loinc))
    }

    private static let policy = Policy(
        id: "CPAP", title: "Positive airway pressure", version: "1",
        effective: DateRange(start: CivilDate("2020-01-01")!), sources: [Citation("NCD 240.4")],
        criteria: .all([leaf("study", "28633-6"), leaf("visit", "34117-2")]))

    /// Two devices, of each of which a study and a visit are asked for.
    private struct Scene {
        let desk: Desk
        let workflow: Workflow
        let first: Case

        init() async throws {
            desk = try await Desk()
            workflow = Workflow(
                store: desk.store, book: Desk.book(.commercialInsured, .alarm),
                policies: PolicyBook([SupplyTests.policy]))
            let submission = Desk.submission(
                "T1", lines: [Desk.line(1, Desk.cpap), Desk.line(2, Desk.cpap, on: "2026-03-11")])
            guard
                case .answered(let opened, _) = try await workflow.submit(
                    submission, now: Desk.noon)
            else { throw Desk.Unexpected(text: "rejected") }
            first = opened
        }

        func send(
            _ kind: String, _ text: String = "a paper", answering asks: [(Int, String)]? = nil,
            isLast: Bool? = nil
        ) async throws -> Case {
            let paper = SuppliedDocument(
                document: Desk.document(text), kind: kind, date: Desk.today)
            let named = asks.map { asks in
                Set(asks.map { CaseEvent.AnsweredAsk(subject: .line($0.0), id: $0.1) })
            }
            return try await workflow.supply(
                [paper], to: first.id, answering: PaperAnswer(to: named, isLast: isLast),
                by: .submitter("1234567893"), now: Desk.noon.adding(hours: 1))
        }
    }

    private func open(_ authorization: Case) -> [String] {
        authorization.asks.map { "\($0.subject.lineNumber ?? 0) \($0.ask.id)" }
    }

    @Test func `each answers one question, and the last that is needed decides`() async throws {
        let scene = try await Scene()
        #expect(open(scene.first) == ["1 study", "1 visit", "2 study", "2 visit"])
        let second = try await scene.send("28633-6", "study", answering: [(1, "study")])
        #expect(open(second) == ["1 visit", "2 study", "2 visit"])
        #expect(second.ball == .provider)
        #expect(second.decisions == scene.first.decisions)
        let third = try await scene.send("34117-2", "visit", answering: [(1, "visit")])
        #expect(third.action == .approved)
    }

    @Test func `what is announced is waited for, whatever came`() async throws {
        let scene = try await Scene()
        _ = try await scene.send("28633-6", "study", answering: [(1, "study")], isLast: false)
        let second = try await scene.send(
            "34117-2", "visit", answering: [(1, "visit")], isLast: false)
        #expect(second.ball == .provider)
        #expect(open(second) == ["2 study", "2 visit"])
        let third = try await scene.send("11506-3", "progress", isLast: true)
        #expect(third.action == .approved)
    }

    @Test func `a call that names no question and is not the last answers none`() async throws {
        let scene = try await Scene()
        let second = try await scene.send("28633-6", isLast: false)
        #expect(open(second) == open(scene.first))
        #expect(second.attachments.count == 1)
    }

    @Test func `a paper for one line leaves the questions of another open`() async throws {
        let scene = try await Scene()
        let second = try await scene.send(
            "11506-3", answering: [(2, "study"), (2, "visit")])
        #expect(second.determination(.line(1)) == scene.first.determination(.line(1)))
        #expect(open(second) == ["1 study", "1 visit"])
        // All that was asked of line 2 was answered, and did not settle it.
        #expect(second.ball == .clinician)
    }

    @Test(arguments: [nil, true] as [Bool?])
    func `what names no question, and the last, answer all`(isLast: Bool?) async throws {
        let scene = try await Scene()
        let second = try await scene.send(
            "11506-3", answering: isLast == true ? [(1, "study")] : nil, isLast: isLast)
        #expect(second.asks.isEmpty)
        #expect(second.ball == .clinician)
    }

    @Test func `one paper sent twice answers two questions`() async throws {
        let scene = try await Scene()
        _ = try await scene.send("11506-3", answering: [(1, "study")])
        let second = try await scene.send("11506-3", answering: [(1, "visit")])
        #expect(second.attachments.count == 1)
        #expect(open(second) == ["2 study", "2 visit"])
        #expect(second.ball == .clinician)
        // And the same once more changes nothing.
        let third = try await scene.send("11506-3", answering: [(1, "visit")])
        #expect(third.version == second.version)
    }

    // MARK: Papers that say nothing of questions

    @Test func `each is a look at what it settles, and the rest stays asked`() async throws {
        let scene = try await Scene()
        let second = try await scene.send("28633-6", "study")
        #expect(open(second) == ["1 visit", "2 visit"])
        #expect(second.ball == .provider)
        #expect(second.decisions == scene.first.decisions)
        let third = try await scene.send("34117-2", "visit")
        #expect(third.action == .approved)
    }

    @Test func `one that settles nothing more is for a clinician`() async throws {
        let scene = try await Scene()
        _ = try await scene.send("28633-6", "study")
        let second = try await scene.send("11506-3", "progress")
        #expect(second.ball == .clinician)
        #expect(second.asks.isEmpty)
    }

    @Test func `what waits for a clinician because nothing was settled is looked at again`()
        async throws
    {
        let scene = try await Scene()
        let second = try await scene.send("11506-3", "progress")
        #expect(second.ball == .clinician)
        // It is no yes yet, and a clinician's it stays.
        let third = try await scene.send("28633-6", "study")
        #expect(third.decisions == second.decisions)
        #expect(third.attachments.count == 2)
        let fourth = try await scene.send("34117-2", "visit")
        #expect(fourth.action == .approved)
    }

    @Test func `what a person has asked or had to do with is that person's`() async throws {
        let scene = try await Scene()
        let second = try await scene.send("11506-3", "progress")
        let asked = try await scene.workflow.ask(
            second.id, subject: .line(1), question: "Since when?", loinc: nil,
            act: Desk.act("doctor"), seenVersion: second.version, now: Desk.noon.adding(hours: 2))
        #expect(asked.ball == .clinician)
        let both = try await scene.workflow.supply(
            [("28633-6", "study"), ("34117-2", "visit")].map {
                SuppliedDocument(document: Desk.document($1), kind: $0, date: Desk.today)
            }, to: second.id, by: .submitter("1234567893"), now: Desk.noon.adding(hours: 3))
        #expect(both.isPended(.line(2)))
        #expect(both.determination(.line(2)) == second.determination(.line(2)))
    }
}
