import Cases
import JSON
import Portal
import Primitives
import Testing

@testable import Commands
@testable import Workflow

/// Why a case was decided so, as text and as a page.
@Suite struct ExplanationReportTests {
    static func explanation(_ text: String? = nil) -> CaseExplanation {
        let met = CaseExplanation.Criterion(
            id: "bmi-35", question: text ?? "Is the body mass index 35 or more?", verdict: .passed,
            answer: text ?? "Yes: 38.2 kg/m2.",
            evidence: CaseExplanation.Evidence(
                quote: text ?? "38.2 kg/m2",
                place: .json(path: "$.valueQuantity.value", line: 9, column: 14),
                document: CaseExplanation.Document(
                    digest: DocumentDigest("sha256:abc"), kind: "Observation", title: "BMI")),
            citation: Citation(text ?? "NCD 100.1, section B.1"))
        let unknown = CaseExplanation.Criterion(
            id: "treatment-failed", question: text ?? "Was treatment tried without success?",
            verdict: .unknown, answer: text ?? "Nothing that came answers it.",
            citation: Citation(text ?? "NCD 100.1, section B.1"),
            next: NextAction(.provider, text ?? "Send what answers it."))
        let policy = CaseExplanation.AppliedPolicy(
            reference: PolicyReference(
                id: "BAR-01", version: "2026.1", title: text ?? "Bariatric surgery",
                choice: PolicyReference.Choice(
                    basis: "receipt", on: CivilDate("2026-03-10")!,
                    effective: DateRange(
                        start: CivilDate("2026-01-01")!, end: CivilDate("2026-06-30")!))),
            notes: [text ?? "The book has version 2026.2."])
        return CaseExplanation(
            caseID: CaseID("R1"), version: 3, action: .pended, plan: text ?? "Larkspur PPO",
            zone: "America/New_York",
            lines: [
                CaseExplanation.Line(
                    subject: .line(1), what: text ?? "CPT 43775", action: .pended,
                    at: ReportFixture.noon, when: "2026-03-02 12:00",
                    by: text ?? "by the rules of the book, automatically",
                    reasons: [text ?? "Policy BAR-01 needs one more item."],
                    book: DocumentDigest("sha256:book"), policies: [policy],
                    criteria: [
                        .group(
                            rule: "all of 2", verdict: .unknown,
                            parts: [.criterion(met), .criterion(unknown)])
                    ],
                    checks: [
                        CheckRecord(
                            id: "coverage", verdict: .passed, finding: text ?? "Covered.")
                    ])
            ])
    }

    @Test func `as text`() {
        #expect(
            CaseExplanationReport.text(Self.explanation()) == """
                Case R1, version 3: A4 pended. Larkspur PPO.

                Line 1: CPT 43775 - A4 pended
                  Decided 2026-03-02 12:00 (America/New_York) by the rules of the book,
                  automatically.
                  Policy BAR-01 needs one more item.
                  Policy BAR-01, version 2026.1: Bariatric surgery
                    In force 2026-01-01 to 2026-06-30; picked by the day of receipt, 2026-03-10.
                    Note: The book has version 2026.2.
                  All of 2: not known
                    met        [bmi-35] Is the body mass index 35 or more?
                               Yes: 38.2 kg/m2.
                               evidence: 38.2 kg/m2
                               at: $.valueQuantity.value (line 9, column 14)
                               of: Observation "BMI", sha256:abc
                               rule: NCD 100.1, section B.1
                    not known  [treatment-failed] Was treatment tried without success?
                               Nothing that came answers it.
                               rule: NCD 100.1, section B.1
                               next: provider: Send what answers it.
                  Other checks:
                    met        [coverage] Covered.
                """)
    }

    @Test func `in 80 columns`() {
        let text = CaseExplanationReport.text(Self.explanation(ReportFixture.long()))
        #expect(text.contains("wordy"))
        for line in text.split(separator: "\n") where line.count > 80 {
            Issue.record("\(line.count) columns: \(line)")
        }
    }

    @Test func `as a page that needs nothing else`() {
        let page = CaseExplanationView(Self.explanation()).page
        for text in [
            "<title>Case R1: why it was decided so - Assent</title>", "<style>", "38.2 kg/m2",
            "<span class=\"badge good\">Met</span>", "BAR-01, version 2026.1: Bariatric surgery",
            "picked by the day of receipt, 2026-03-10", "The book has version 2026.2.",
            "of Observation &quot;BMI&quot;", "NCD 100.1, section B.1",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        for text in ["src=", "href=\"/", "<script"] { #expect(!page.contains(text), "\(text)") }
    }

    @Test func `what came from outside is text on the page`() {
        let page = CaseExplanationView(Self.explanation("</li><script>alert(1)</script>")).page
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;"))
    }
}
