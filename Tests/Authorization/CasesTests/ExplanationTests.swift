import Cases
import Testing

@Suite struct ExplanationTests {
    func record(
        _ id: String, _ verdict: CheckRecord.Verdict, _ children: [CheckRecord] = []
    ) -> CheckRecord {
        CheckRecord(id: id, verdict: verdict, finding: id, children: children)
    }

    @Test func `what did not pass is open, at the ends of the tree`() {
        let checks = [
            record("code", .passed), record("late", .notApplicable),
            record("policy", .unknown, [record("age", .passed), record("note", .unknown)]),
            record("network", .failed),
        ]
        let explanation = Explanation(subject: .line(1), checks: checks)
        #expect(explanation.open.map(\.id) == ["network", "note"])
    }

    @Test func `where one of two is enough and is there, the other is not open`() {
        let either = record("either", .passed, [record("one", .passed), record("two", .failed)])
        let explanation = Explanation(
            subject: .line(1), checks: [record("policy", .unknown, [either])])
        #expect(explanation.open.isEmpty)
    }

    private func group(_ rule: String, _ verdict: CheckRecord.Verdict, _ parts: [CheckRecord])
        -> CheckRecord
    {
        CheckRecord(
            id: "policy", verdict: verdict, finding: "\(rule): \(verdict)", children: parts)
    }

    /// What must not be and is stands in the way like what must be and is not.
    @Test func `what must not be and is, is open as not met`() {
        let not = group("not", .failed, [record("looks", .passed)])
        let tree = group("all of 2", .failed, [record("note", .unknown), not])
        let open = Explanation(subject: .line(1), checks: [tree]).open
        #expect(open.map(\.id) == ["looks", "note"])
        #expect(open.map(\.verdict) == [.failed, .unknown])
        #expect(open.map(\.finding) == ["This must not be: looks", "note"])
    }

    @Test func `what must not be and is not is settled, whatever beside it is not known`() {
        let either = group("any of 2", .unknown, [record("one", .failed), record("two", .unknown)])
        let tree = group("not", .unknown, [either])
        #expect(Explanation(subject: .line(1), checks: [tree]).open.map(\.id) == ["two"])
        let twice = group("not", .failed, [group("not", .passed, [record("three", .failed)])])
        #expect(Explanation(subject: .line(1), checks: [twice]).open.map(\.id) == ["three"])
    }

    @Test func `the answer is the finding without its question`() {
        let asked = CheckRecord(
            id: "a", verdict: .passed, question: "Is it so?", finding: "Is it so? Yes: 38.2.")
        #expect(asked.answer == "Yes: 38.2.")
        #expect(record("b", .passed).answer == "b")
    }
}
