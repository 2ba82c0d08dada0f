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
}
