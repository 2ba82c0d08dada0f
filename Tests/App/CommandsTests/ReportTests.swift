import CaseFixtures
import Cases
import Plans
import Primitives
import Testing

@testable import Commands

/// The reports of the terminal, word by word, and that they keep to 80 columns.
@Suite struct ReportTests {
    typealias Fixture = ReportFixture

    @Test func `who decides`() {
        #expect(
            WhoReport.text(Fixture.who(), Fixture.device) == """
                E0601 for Ina Alder on 2026-03-15: authorization is required.

                Plan        Larkspur PPO
                Decides     Iris Review (delegated vendor)
                Ask         1-555-010-0400
                List        equipment.csv, line 4
                In force    2026-01-01 to open
                Source      list, section 2
                Appeals     Larkspur Appeals
                May deny    a physician of Iris
                Network     out of network
                Send along  The sleep study.
                            The visit's note.
                Note        Provider 1000000000 is not on file.

                A look-up never guarantees payment.
                """)
    }

    @Test func `what it may cost otherwise stands beside it, under its name`() {
        let text = EstimateReport.text(
            Fixture.estimate(
                inFlight: ClaimsInFlight(
                    deductible: Money("300")!, outOfPocket: Money("300")!)))
        #expect(text.contains("\nAs the limits stand:\n"))
        #expect(text.contains("\nAfter the claims that are on their way:\n"))
        #expect(text.contains("You pay $540.00, the plan $960.00."))
        #expect(text.contains("You pay $300.00, the plan $1,200.00."))
    }

    @Test func `a case`() throws {
        #expect(
            CaseReport.text(Fixture.status(), try Fixture.authorization()) == """
                R1: Not approved. You can appeal.
                Ina Alder, Larkspur PPO
                Nobody has to do anything more.
                Due 2026-03-02 12:00 America/New_York (OVERDUE): 15 days [29 CFR
                2560.503-1(f)(2)(iii)(A)]

                Breathing device (HCPCS E0601): Not approved.
                  Why: The device is not needed.
                  Rule: policy, section 2
                  Missing: The sleep study.
                  Appeal: Write to us.
                  The last day for it is 2026-09-11.

                What happened (America/New_York):
                  2026-03-02 12:00  The request was received.
                """)
    }

    @Test func `no cases are told as that`() {
        #expect(CaseReport.table([], now: Fixture.noon) == "No cases.")
    }

    /// One check in another, as a policy's criteria are.
    private func explained(_ text: String?) throws -> Case {
        let leaf = CheckRecord(
            id: "study", verdict: .unknown, finding: text ?? "There is no sleep study.",
            input: text ?? "no document", citation: Citation(text ?? "NCD 240.4 B"),
            next: NextAction(.provider, text ?? "Send the study."))
        let policy = CheckRecord(
            id: "policy", verdict: .failed, finding: text ?? "CPAP is not met.", children: [leaf])
        let passed = CheckRecord(id: "member", verdict: .passed, finding: "Ina Alder is known.")
        var authorization = try Fixture.authorization(text: text ?? "Breathing device")
        try authorization.apply(
            CaseEvent(
                at: Fixture.noon, by: .system,
                .determined(
                    CaseEvent.Determined(
                        subject: .line(1), determination: Fixture.pended,
                        explanation: Explanation(subject: .line(1), checks: [passed, policy])))))
        return authorization
    }

    @Test func `why, check by check`() throws {
        #expect(
            ExplanationReport.text(try explained(nil)) == """
                Case R1, version 3: event A4 (pended)

                Line 1: Breathing device (HCPCS E0601) - A4 pended
                  ok  member
                      Ina Alder is known.
                  NO  policy
                      CPAP is not met.
                    ?   study
                        There is no sleep study.
                        input: no document
                        rule: NCD 240.4 B
                        next: provider: Send the study.
                """)
    }

    // MARK: 80 columns

    private func expectNarrow(
        _ text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(text.contains("wordy"), sourceLocation: sourceLocation)
        for line in text.split(separator: "\n") where line.count > 80 {
            Issue.record("\(line.count) columns: \(line)", sourceLocation: sourceLocation)
        }
    }

    @Test func `who decides, in 80 columns`() {
        expectNarrow(WhoReport.text(Fixture.who(reason: Fixture.long()), Fixture.device))
    }

    @Test func `what it will cost, in 80 columns`() {
        expectNarrow(EstimateReport.text(Fixture.estimate(provision: Fixture.long())))
    }

    @Test func `a case in 80 columns`() throws {
        expectNarrow(
            CaseReport.text(Fixture.status(Fixture.long()), try Fixture.authorization()))
    }

    @Test func `why, in 80 columns`() throws {
        expectNarrow(ExplanationReport.text(try explained(Fixture.long())))
    }

    @Test func `a long event hangs under its text, not under its time`() throws {
        let text = CaseReport.text(Fixture.status(Fixture.long()), try Fixture.authorization())
        let last = try #require(text.split(separator: "\n").last)
        #expect(last.hasPrefix(String(repeating: " ", count: 20) + "wordy"))
    }
}
