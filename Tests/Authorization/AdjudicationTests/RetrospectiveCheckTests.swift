import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// Did the request come in time for a service already given?
@Suite struct RetrospectiveCheckTests {
    static func world(
        _ rule: RetrospectiveRule, received: String, _ start: String = "2026-03-10",
        _ end: String? = "2026-03-10"
    ) -> World {
        World.with {
            $0.plan.retrospective = rule
            $0.receivedAt = Instant(received)!
            $0.dates = World.range(start, end)
        }
    }

    static let days30 = RetrospectiveRule.within(days: 30, Citation("section 2"))

    @Test(arguments: [
        ("2026-03-10T16:00:00Z", Outcome.approved), ("2026-03-11T16:00:00Z", .approved),
        ("2026-04-09T16:00:00Z", .approved), ("2026-04-10T16:00:00Z", .staff),
    ])
    func `within the days that the plan gives, the last included`(
        received: String, outcome: Outcome
    ) {
        #expect(Self.world(Self.days30, received: received).decide().outcome == outcome)
    }

    @Test func `the day is the plan's, not Greenwich's`() {
        // 23:30 in New York on April 9th.
        #expect(
            Self.world(Self.days30, received: "2026-04-10T03:30:00Z").decide().outcome == .approved)
        #expect(
            Self.world(Self.days30, received: "2026-04-10T04:30:00Z").decide().outcome == .staff)
    }

    @Test(arguments: ["2026-03-09T12:00:00Z", "2026-03-10T12:00:00Z", "2026-03-11T03:59:59Z"])
    func `before the service, or on its day, the rule does not apply`(received: String) {
        let finding = Self.world(.unknown, received: received).decide()
        #expect(finding.outcome == .approved)
        #expect(finding.record("request.timely")?.verdict == .notApplicable)
    }

    @Test func `a plan may take it whenever it comes`() {
        let rule = RetrospectiveRule.always(Citation("section 2"))
        #expect(Self.world(rule, received: "2027-03-10T12:00:00Z").decide().outcome == .approved)
    }

    @Test func `where the plan does not say a person decides, and nothing is denied`() {
        let finding = Self.world(.unknown, received: "2026-03-12T12:00:00Z").decide()
        #expect(finding.outcome == .staff)
        #expect(finding.last.next?.actor == .staff)
        #expect(finding.last.input?.contains("2 days later") == true)
    }

    @Test(arguments: ["2026-03-31", "2026-04-30"])
    func `of a longer service its first day counts, also while it goes on`(end: String) {
        func outcome(_ received: String) -> Outcome {
            Self.world(Self.days30, received: received, "2026-03-10", end).decide().outcome
        }
        #expect(outcome("2026-04-09T16:00:00Z") == .approved)
        #expect(outcome("2026-04-10T16:00:00Z") == .staff)
    }

    @Test func `a line that came with an update was asked for with it`() {
        func outcome(_ askedAt: String?) -> Outcome {
            World.with {
                $0.known = [LineFacts(subject: .line(1), askedAt: askedAt.map { Instant($0)! })]
            }.decide().outcome
        }
        #expect(outcome(nil) == .approved)
        #expect(outcome("2026-04-09T16:00:00Z") == .approved)
        #expect(outcome("2026-12-20T16:00:00Z") == .staff)
    }
}
