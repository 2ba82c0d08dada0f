import Cases
import JSON
import PlanFixtures
import Plans
import Primitives
import Testing

@testable import Commands
@testable import Workflow

/// What `assent cases metrics` says.
@Suite struct MetricsPageTests {
    private static let book = PlanBook(
        digest: DocumentDigest("sha256:book"), name: "test",
        payers: [Payer(id: PlanFixture.plan.payer, name: "Larkspur")], plans: [PlanFixture.plan],
        authorizationRows: [], benefits: [], fees: [], clocks: [])

    private static func request(_ milliseconds: Int64, approved: Bool = true) -> DecidedRequest {
        let asked = Instant("2026-03-02T17:00:00Z")!
        return DecidedRequest(
            askedAt: asked, decidedAt: asked.adding(milliseconds: milliseconds),
            isApproved: approved, isAppealed: !approved, isApprovedOnAppeal: !approved)
    }

    @Test(arguments: [
        (1, 3, "33.3 %"), (2, 3, "66.7 %"), (3, 3, "100.0 %"), (0, 7, "0.0 %"), (1, 2_001, "0.0 %"),
        (1, 2_000, "0.1 %"),
    ])
    func `percentages have one decimal`(part: Int, whole: Int, text: String) {
        #expect(MetricsPage.percent(part, of: whole).drop { $0 == " " } == text)
    }

    @Test func `of nothing there is no percentage`() {
        #expect(MetricsPage.percent(0, of: 0).isEmpty)
    }

    /// A median of no days would say that nobody decided.
    @Test(arguments: [
        (Double?.none, "-"), (0, "below 0.1 days"), (4_319_000, "below 0.1 days"),
        (4_320_000, "0.1 days"), (86_400_000, "1.0 days"), (1e9, "11.6 days"),
    ])
    func `a time is never none`(milliseconds: Double?, text: String) {
        #expect(MetricsPage.Unit.days.text(milliseconds) == text)
    }

    @Test func `expedited requests are told in hours`() {
        #expect(MetricsPage.Unit.hours.text(5_400_000) == "1.5 hours")
    }

    @Test(arguments: [(false, "1   50.0 %"), (true, "1  100.0 % of 1 appealed")])
    func `appeals are a part of requests, or of appeals`(overAppeals: Bool, text: String) {
        var metrics = PlanMetrics()
        metrics.add(Self.request(86_400_000))
        metrics.add(Self.request(86_400_000, approved: false))
        let page = MetricsPage(
            PublicMetrics(year: 2026, plans: [PlanFixture.plan.id: metrics]), book: Self.book,
            overAppeals: overAppeals)
        let lines = page.text(items: false).split(separator: "\n")
        #expect(lines[4].hasPrefix("    approved on appeal") && lines[4].hasSuffix(text))
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `a plan that the book has no more comes last`() throws {
        var metrics = PlanMetrics()
        metrics.add(Self.request(1))
        let page = MetricsPage(
            PublicMetrics(year: 2026, plans: [PlanID("gone"): metrics]), book: Self.book)
        #expect(page.text(items: false).contains("gone (gone, not in the plan book), 2026"))
        let root = try JSONDocument.parse(Array(page.json.utf8)).root
        let last = try #require(root["plans"]?.elements.map { $0 }.last)
        #expect(last["plan"]?.string == "gone" && last["name"] == nil)
        #expect(last["standard"]?["approved"]?.int == 1)
    }
}
