import Cases
import CodeSets
import JSON
import Primitives
import Testing

@testable import Commands
@testable import Workflow

/// What `assent policy replay` says.
@Suite struct ReplayPageTests {
    static func change(_ number: Int, since: ReplayOutcome? = nil) -> ReplayChange {
        ReplayChange(
            position: Int64(number), caseID: CaseID("R\(number)"), subject: .line(1),
            code: ProcedureCode(system: .hcpcs, code: "E0601"), plan: PlanID("larkspur-choice-ppo"),
            decidedAt: Instant("2026-03-10T15:00:00Z")!,
            before: ReplayOutcome(kind: .approved, terms: "3 units, 2026-03-20 to 2026-06-11"),
            after: ReplayOutcome(
                kind: .information, terms: "symptoms", reason: "Policy CPAP-01 needs one more item."
            ),
            cause: ReplayCause(
                CheckRecord(id: "policy.CPAP-01.index-15", verdict: .passed, finding: "27."),
                CheckRecord(
                    id: "policy.CPAP-01.index-15", verdict: .failed,
                    finding: "Measured 27 events per hour, not at least 30.")),
            since: since)
    }

    static func report(_ change: (inout ReplayReport) -> Void = { _ in }) -> ReplayReport {
        var report = ReplayReport(book: DocumentDigest("sha256:0"), limit: 2)
        change(&report)
        report.keepFirst()
        return report
    }

    static func page(_ report: ReplayReport) -> ReplayPage {
        ReplayPage(report, book: "new-book", since: CivilDate("2026-01-01")!)
    }

    static let changed = report { report in
        (report.cases, report.redecided, report.skipped) = (10, 4, 6)
        (report.decisions, report.same) = (4, 1)
        report.add(change(3))
        report.add(change(1, since: ReplayOutcome(kind: .denied)))
        report.add(change(2))
    }

    @Test func `counts, a table and the cases`() {
        #expect(
            Self.page(Self.changed).text == """
                10 cases received since 2026-01-01, under new-book
                sha256:0

                  re-decided          4
                  skipped             6  what decides them is as it was
                  missing             0

                4 decisions compared: 1 the same, 3 would change.

                Lines  Code   Before    After          Plan
                    3  E0601  approved  asks for more  larkspur-choice-ppo

                The first 2 of 3:
                R1 line 1: E0601, larkspur-choice-ppo, decided 2026-03-10T15:00:00Z
                  before   approved, 3 units, 2026-03-20 to 2026-06-11
                  after    asks for more, symptoms: Policy CPAP-01 needs one more item.
                  because  policy.CPAP-01.index-15 (passed -> failed): Measured 27 events per
                           hour, not at least 30.
                  since    denied
                R2 line 1: E0601, larkspur-choice-ppo, decided 2026-03-10T15:00:00Z
                  before   approved, 3 units, 2026-03-20 to 2026-06-11
                  after    asks for more, symptoms: Policy CPAP-01 needs one more item.
                  because  policy.CPAP-01.index-15 (passed -> failed): Measured 27 events per
                           hour, not at least 30.
                """)
    }

    @Test func `the same as JSON`() throws {
        let root = try JSONDocument.parse(Self.page(Self.changed).json).root
        #expect(root["cases"]?.int == 10 && root["redecided"]?.int == 4)
        #expect(root["skipped"]?.int == 6 && root["missing"]?["count"]?.int == 0)
        #expect(root["decisions"]?.int == 4 && root["changed"]?.int == 3)
        #expect(root["table"]?[0]?["lines"]?.int == 3)
        #expect(root["table"]?[0]?["code"]?.string == "E0601")
        let first = root["changes"]?[0]
        #expect(first?["case"]?.string == "R1" && first?["line"]?.int == 1)
        #expect(first?["before"]?["outcome"]?.string == "approved")
        #expect(first?["after"]?["terms"]?.string == "symptoms")
        #expect(first?["cause"]?["id"]?.string == "policy.CPAP-01.index-15")
        #expect(first?["cause"]?["after"]?.string == "failed")
        #expect(first?["since"]?["outcome"]?.string == "denied")
        #expect(root["changes"]?.count == 2)
    }

    @Test func `what this very book decided is said to come out the same`() {
        let report = Self.report {
            ($0.cases, $0.redecided, $0.decisions, $0.same) = (1, 1, 2, 2)
            ($0.byThisBook, $0.reproduced, $0.verbatim) = (2, 2, 2)
        }
        let text = Self.page(report).text
        #expect(text.contains("2 of 2 made by this very book"))
        #expect(text.contains("1 case received"))
    }

    @Test func `what comes out otherwise under the book that made it is a fault`() {
        let report = Self.report {
            ($0.byThisBook, $0.reproduced, $0.verbatim) = (3, 2, 1)
            $0.unreproduced = [CaseID("R9")]
        }
        #expect(Self.page(report).text.contains("1 of them to the last word"))
        #expect(Self.page(report).fault.hasPrefix("1 decisions made by this very book"))
        #expect(Self.page(report).fault.hasSuffix("Cases: R9."))
    }

    @Test func `where nothing was touched, the way to decide all again is named`() {
        let text = Self.page(Self.report { ($0.cases, $0.skipped) = (3, 3) }).text
        #expect(text.contains("With --all"))
    }

    @Test func `cases without a snapshot are refused in words`() {
        var missing = MissingCases()
        for number in (1...7).reversed() {
            missing.add(
                MissingCases.Missing(
                    position: Int64(number), caseID: CaseID("R\(number)"), reason: "it is gone"))
        }
        #expect(
            ReplayPage.refusal(missing, of: 20) == """
                7 of 20 cases can not be decided again; with --skip-missing the others are. They
                are:
                  R1: it is gone
                  R2: it is gone
                  R3: it is gone
                  R4: it is gone
                  R5: it is gone
                  and 2 more
                """)
    }

    @Test func `every outcome has a word as short as a column`() {
        let words = ReplayOutcome.Kind.allCases.map(\.words)
        #expect(Set(words).count == words.count && words.allSatisfy { $0.count <= 16 })
    }

    @Test func `no line is wider than a terminal`() {
        let wide = Self.page(Self.changed).text.split(separator: "\n").filter { $0.count > 80 }
        #expect(wide.isEmpty, "\(wide)")
    }
}
