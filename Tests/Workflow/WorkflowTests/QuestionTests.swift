import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// What a reviewer asks stays asked until it is answered, whatever else comes in between.
@Suite struct QuestionTests {
    typealias Desk = DeskFixture

    private static let study = "28633-6"
    private static let note = "34117-2"

    private static func version(
        _ number: Int, days: Int = 3, _ paper: (text: String, kind: String)? = nil
    ) -> Submission {
        Desk.submission(
            "T\(number)",
            lines: [Desk.line(4, Desk.drug), Desk.line(9, Desk.bedDays, units: days, .days)],
            documents: paper.map { [Desk.document($0.text)] } ?? [], kind: paper?.kind,
            handle: "h\(number)", prior: number > 1 ? "h\(number - 1)" : nil)
    }

    private func ask(
        _ desk: Desk, _ authorization: Case, _ line: Int, _ question: String, _ loinc: String?
    ) async throws -> Case {
        try await desk.workflow.ask(
            authorization.id, subject: .line(line), question: question, loinc: loinc,
            act: Desk.act("doctor"), seenVersion: authorization.version, now: Desk.noon)
    }

    /// A study is asked for of line 4, a visit's note of line 9.
    private func asked(_ desk: Desk) async throws -> Case {
        let first = try await desk.submit(Self.version(1))
        let second = try await ask(desk, first, 4, "Is there a study?", Self.study)
        return try await ask(desk, second, 9, "Is there a note?", Self.note)
    }

    private func open(_ authorization: Case) -> [String] {
        authorization.asks.map { "\($0.subject.lineNumber ?? 0) \($0.ask.question)" }
    }

    private static let both = ["4 Is there a study?", "9 Is there a note?"]

    @Test func `an update of one line leaves the questions of both`() async throws {
        let desk = try await Desk()
        _ = try await asked(desk)
        let changed = try await desk.submit(Self.version(2, days: 4))
        #expect(open(changed) == Self.both)
        #expect(changed.request.lines[1].quantity == Quantity(Decimal(4), .days))
        #expect(changed.ball == .provider)
    }

    @Test(arguments: [(study, [both[1]]), (note, [both[0]]), ("11506-3", both)])
    func `a paper answers the question that asked for its kind`(
        kind: String, left: [String]
    ) async throws {
        let desk = try await Desk()
        _ = try await asked(desk)
        let answered = try await desk.submit(Self.version(2, ("a paper", kind)))
        #expect(open(answered) == left)
    }

    @Test func `a question about another service goes with that service`() async throws {
        let desk = try await Desk()
        _ = try await asked(desk)
        var update = Self.version(2)
        update.request.lines[0].code = Desk.visit
        let changed = try await desk.submit(update)
        #expect(open(changed) == [Self.both[1]])
        #expect(changed.determination(.line(4))?.action == .notRequired)
    }

    @Test func `a second question of a line adds to the first`() async throws {
        let desk = try await Desk()
        let first = try await asked(desk)
        let second = try await ask(desk, first, 4, "Which dose?", nil)
        #expect(open(second) == [Self.both[0], "4 Which dose?", Self.both[1]])
        let answered = try await desk.submit(Self.version(2, ("the study", Self.study)))
        #expect(open(answered) == ["4 Which dose?", Self.both[1]])
        #expect(answered.notes(of: .line(4)).last == "Missing: Which dose?")
    }

    /// By `$submit-attachment`, or on a page: what is said to answer one question answers no other.
    @Test func `a paper for one line leaves the question of another`() async throws {
        let desk = try await Desk()
        let waiting = try await asked(desk)
        let named = Set([
            CaseEvent.AnsweredAsk(subject: .line(4), id: try #require(waiting.asks.first).ask.id)
        ])
        let paper = SuppliedDocument(
            document: Desk.document("the study"), kind: Self.study, date: Desk.today)
        let answered = try await desk.workflow.supply(
            [paper], to: waiting.id, answering: PaperAnswer(to: named),
            by: .submitter("1234567893"), now: Desk.noon)
        #expect(open(answered) == [Self.both[1]])
        let rest = try await desk.workflow.supply(
            [
                SuppliedDocument(
                    document: Desk.document("no more"), kind: Self.note, date: Desk.today)
            ], to: waiting.id, answering: PaperAnswer(isLast: true), by: .submitter("1234567893"),
            now: Desk.noon)
        #expect(open(rest).isEmpty)
        #expect(rest.ball == .clinician)
    }
}
