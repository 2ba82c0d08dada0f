import CaseSamples
import Cases
import JSON
import Primitives
import Testing

/// What a replay reads out of the journal of a case.
@Suite struct MachineDecisionsTests {
    static let approved = Determination.approved(.automated(CaseSamples.grant()))
    static let pended = Determination.pended(Pend(cause: .clinicianReview, reason: "Look."))

    static func machine(
        _ determination: Determination, _ subject: Subject = .line(1), facts: DecisionFacts? = nil,
        inputs: DecisionInputs? = CaseSamples.inputs, by actor: CaseEvent.EventActor = .system,
        at: Instant = CaseSamples.noon
    ) -> CaseEvent {
        CaseEvent(
            at: at, by: actor,
            .determined(
                CaseEvent.Determined(
                    subject: subject, determination: determination,
                    explanation: Explanation(
                        subject: subject,
                        checks: [CheckRecord(id: "policy", verdict: .passed, finding: "Met.")]),
                    inputs: inputs, facts: facts)))
    }

    static func received(source: Character = "1", facility: String? = nil) -> CaseEvent {
        var received = CaseSamples.received()
        received.source = CaseSamples.digest(source)
        received.request.event.message = facility
        return CaseSamples.event(.received(received))
    }

    static func read(_ entries: [[CaseEvent]]) throws -> [MachineDecisions.Act] {
        let values = try entries.map { events in
            var writer = JSONWriter()
            writer.array { writer in for event in events { event.record(to: &writer) } }
            return try JSONDocument.parse(writer.bytes).root
        }
        return try MachineDecisions(entries: values).acts
    }

    @Test func `all that one append decided was decided from the same facts`() throws {
        let acts = try Self.read([
            [
                Self.received(), Self.machine(Self.approved, facts: CaseSamples.facts),
                Self.machine(Self.pended, .line(2)),
            ]
        ])
        let act = try #require(acts.first)
        #expect(acts.count == 1)
        #expect(act.facts == CaseSamples.facts)
        #expect(act.at == CaseSamples.noon)
        #expect(act.sources == [CaseSamples.digest("1")])
        #expect(act.request == CaseSamples.received().request)
        #expect(act.decisions.map(\.subject) == [.line(1), .line(2)])
        #expect(act.decisions.map(\.determination) == [Self.approved, Self.pended])
        #expect(act.decisions.allSatisfy { $0.inputs == CaseSamples.inputs && $0.since == nil })
        #expect(try act.decisions[1].explanation().checks.map(\.finding) == ["Met."])
    }

    @Test func `the last word of the machine counts, with the request that it was about`() throws {
        var revised = CaseEvent.Revised(
            request: CaseSamples.received().request, authorities: [],
            contentDigest: CaseSamples.digest("2"), source: CaseSamples.digest("3"))
        revised.request.event.message = "second"
        let later = CaseSamples.noon.adding(hours: 1)
        let acts = try Self.read([
            [
                Self.received(), Self.machine(Self.pended, facts: CaseSamples.facts),
                Self.machine(Self.approved, .line(2)),
            ],
            [
                CaseSamples.event(.revised(revised), at: later),
                Self.machine(Self.approved, facts: CaseSamples.facts, at: later),
            ],
        ])
        #expect(acts.map { $0.decisions.map(\.subject) } == [[.line(2)], [.line(1)]])
        #expect(acts.map(\.request.event.message) == [nil, "second"])
        let (first, second) = (CaseSamples.digest("1"), CaseSamples.digest("3"))
        #expect(acts.map(\.sources) == [[first], [second, first]])
        #expect(acts.map(\.at) == [CaseSamples.noon, later])
    }

    @Test func `what a person, the law or the requester says is beside it`() throws {
        let acts = try Self.read([
            [
                Self.received(), Self.machine(Self.pended, facts: CaseSamples.facts),
                Self.machine(Self.pended, .line(2)), Self.machine(Self.pended, .line(3)),
            ],
            // A reviewer's determination shows the inputs of the machine's.
            [Self.machine(Self.approved, by: .reviewer(ReviewerID("doctor")))],
            // The law's has none.
            [Self.machine(.denied(.byLaw(Self.lapse)), .line(2), inputs: nil)],
            [
                Self.machine(
                    .cancelled(reason: "asked to"), .line(3), inputs: nil, by: .submitter("s"))
            ],
        ])
        let decisions = try #require(acts.first).decisions
        #expect(acts.count == 1)
        #expect(decisions.map(\.determination) == [Self.pended, Self.pended, Self.pended])
        #expect(decisions.compactMap(\.since?.action) == [.approved, .denied, .cancelled])
    }

    static let lapse = LapsedClock(dueAt: CaseSamples.noon, citation: CaseSamples.citation)

    @Test func `facts of one append say nothing of another`() throws {
        let acts = try Self.read([
            [Self.received(), Self.machine(Self.pended, facts: CaseSamples.facts)],
            [Self.machine(Self.approved, .line(2))],
        ])
        #expect(acts.map { $0.facts == nil } == [false, true])
    }

    @Test func `a case that no machine decided has no acts`() throws {
        #expect(try Self.read([[Self.received()]]).isEmpty)
        #expect(try Self.read([]).isEmpty)
    }

    @Test func `a record that can not be read is an error, with its path`() throws {
        let text = #"[{"v":1,"by":"system","determined":{"subject":"x","inputs":{}}}]"#
        #expect(throws: RecordingError.self) {
            _ = try MachineDecisions(entries: [JSONDocument.parse(text).root])
        }
    }

    @Test func `a case names the rules of the machine's last decisions`() throws {
        let events = [
            Self.received(), Self.machine(Self.pended, facts: CaseSamples.facts),
            Self.machine(Self.approved, by: .reviewer(ReviewerID("doctor"))),
        ]
        let rules = try Case(id: CaseID("R1"), events: events).machineRules
        #expect(rules == [CaseSamples.inputs.rules])
        var old = CaseSamples.inputs
        old.rules = nil
        let earlier = [Self.received(), Self.machine(Self.pended, inputs: old)]
        #expect(try Case(id: CaseID("R1"), events: earlier).machineRules == [nil])
        #expect(try Case(id: CaseID("R1"), events: [Self.received()]).machineRules.isEmpty)
    }

    @Test func `units granted are one number a plan, a code and a year`() {
        func units(_ count: Int, _ day: String, _ plan: String = "PPO") -> GrantedUnits {
            GrantedUnits(
                plan: PlanID(plan), code: CaseSamples.cpap, units: Decimal(count),
                start: CaseSamples.date(day))
        }
        let summed = [
            units(1, "2026-01-05"), units(2, "2026-03-01"), units(4, "2025-12-31"),
            units(8, "2026-03-01", "HMO"),
        ].summed
        #expect(
            summed == [
                units(3, "2026-01-05"), units(4, "2025-12-31"), units(8, "2026-03-01", "HMO"),
            ])
    }
}
