import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// Is the medical policy met by the evidence? A machine may say yes to all that is asked, and nothing else.
@Suite struct PolicyCheckTests {
    @Test func `met: approved as requested, with the policy and its source`() {
        let finding = World().decide()
        guard case .approveAsRequested(let reason, let citation) = finding.result else {
            Issue.record("\(finding.result)")
            return
        }
        #expect(reason.contains("IMG (Imaging, version 1)"))
        #expect(citation == Citation("guideline"))
        #expect(finding.last.leaves.map(\.id) == ["policy.IMG.leaf"])
    }

    @Test func `not met: a clinician, never a denial`() {
        let finding = World.with { $0.policies = [World.policy(verdict: .notMet)] }.decide()
        #expect(finding.outcome == .clinician)
        #expect(finding.last.verdict == .failed)
        #expect(finding.last.leaves.first?.verdict == .failed)
    }

    @Test(arguments: [
        ("4", Outcome.approved), ("4.00", .approved), ("5", .clinician), ("7", .clinician),
    ])
    func
        `met, but asked for more than the policy grants: a clinician, since a machine never shortens`(
            units: String, outcome: Outcome
        )
    {
        let finding = World.with {
            $0.policies = [World.policy(unitsMax: Decimal(4))]
            $0.units = Decimal(units)
        }.decide()
        #expect(finding.outcome == outcome)
        #expect((finding.terms?.quantity.amount == Decimal(units)) == (outcome == .approved))
    }

    /// The rest of an extension stands: three and two are five.
    @Test(arguments: [(1, Outcome.approved), (2, .clinician)])
    func `what an extension adds to counts with it`(beside: Int, outcome: Outcome) {
        let finding = World.with {
            $0.policies = [World.policy(unitsMax: Decimal(4))]
            $0.units = Decimal(3)
            $0.known = [LineFacts(subject: .line(1), beside: Decimal(beside))]
        }.decide()
        #expect(finding.outcome == outcome)
    }

    @Test func `lines for the same service are one question`() {
        func outcome(_ others: [ServiceLine], _ known: [LineFacts] = []) -> Outcome {
            World.with {
                $0.policies = [World.policy(unitsMax: Decimal(4))]
                $0.units = Decimal(3)
                $0.others = others
                $0.known = known
            }.decide().outcome
        }
        #expect(outcome([World.line(2, 1)]) == .approved)
        #expect(outcome([World.line(2, 2)]) == .clinician)
        #expect(outcome([World.line(2, 1), World.line(3, 1)]) == .clinician)
        #expect(outcome([World.line(2, 2, isCancelled: true)]) == .approved)
        let other = ProcedureCode(system: .cpt, code: "72149")
        #expect(outcome([World.line(2, 2, code: other)]) == .approved)
        // Refused before: nothing of it stands.
        let refused = LineFacts(subject: .line(2), standing: Decimal(0))
        #expect(outcome([World.line(2, 2)], [refused]) == .approved)
        // It asks for another service now; what was granted stands.
        func stands(_ units: Int) -> LineFacts {
            LineFacts(
                subject: .line(2),
                stands: LineFacts.Standing(
                    code: World.mri, units: Decimal(units), days: World.always))
        }
        #expect(outcome([World.line(2, 9, code: other)], [stands(1)]) == .approved)
        #expect(outcome([World.line(2, 9, code: other)], [stands(2)]) == .clinician)
        // Of other days, and then one takes the place of the other.
        #expect(outcome([World.line(2, 1)], [stands(1)]) == .approved)
        #expect(outcome([World.line(2, 1)], [stands(2)]) == .clinician)
    }

    @Test(arguments: [
        ("2026-04-08", Outcome.approved), ("2026-04-09", .clinician), ("2026-12-31", .clinician),
    ])
    func `met, but asked for longer than an approval under it lasts: a clinician`(
        last: String, outcome: Outcome
    ) {
        let finding = World.with {
            $0.policies = [World.policy(grantDays: 30)]
            $0.dates = World.range("2026-03-10", last)
        }.decide()
        #expect(finding.outcome == outcome)
    }

    @Test func `unknown: the provider is asked for exactly what is missing`() {
        let finding = World.with { $0.policies = [World.policy(verdict: .unknown)] }.decide()
        #expect(finding.outcome == .asked(["leaf"]))
        #expect(finding.last.verdict == .unknown)
        #expect(finding.last.next?.actor == .provider)
    }

    @Test func `asked once: what came and did not settle it goes to a clinician`() {
        func outcome(_ answered: String) -> Outcome {
            World.with {
                $0.policies = [World.policy(verdict: .unknown)]
                $0.answeredAsks = [answered]
            }.decide().outcome
        }
        #expect(outcome("line 1/leaf") == .clinician)
        #expect(outcome("line 2/leaf") == .asked(["leaf"]))
        #expect(outcome("line 1/other") == .asked(["leaf"]))
        let ask = InformationAsk(id: "leaf", question: "?")
        #expect(Facts.askKey(.line(1), ask) == "line 1/leaf")
    }

    @Test func `no policy for the row, or none in force: a clinician`() {
        #expect(World.with { $0.rows = [World.row(policy: nil)] }.decide().outcome == .clinician)
        #expect(World.with { $0.policies = [] }.decide().outcome == .clinician)
        let ended = World.with {
            $0.policies = [World.policy(effective: World.range("2020-01-01", "2026-03-09"))]
        }
        #expect(ended.decide().outcome == .clinician)
        #expect(ended.decide().policies.isEmpty)
    }

    /// Received on March 2nd, decided on March 5th, served on March 10th.
    @Test(
        "The plan says which day picks the version, and the grant is that version's too",
        arguments: [
            (PolicyDateBasis.receipt, "received", 10), (.decision, "decided", 20),
            (.service, "served", 30),
        ])
    func basis(basis: PolicyDateBasis, version: String, days: Int) {
        let finding = World.with {
            $0.plan.policyDateBasis = basis
            $0.now = Instant("2026-03-05T17:00:00Z")!
            $0.policies = [
                World.policy(
                    "received", grantDays: 10, effective: World.range("2020-01-01", "2026-03-03")),
                World.policy(
                    "decided", grantDays: 20, effective: World.range("2026-03-04", "2026-03-08")),
                World.policy("served", grantDays: 30, effective: World.range("2026-03-09", nil)),
            ]
        }.decide()
        #expect(finding.outcome == .approved)
        #expect(finding.policies.map(\.version) == [version])
        #expect(finding.terms?.period.end == CivilDate("2026-03-10")!.adding(days: days - 1))
    }

    @Test func `the age that counts is the age on the date of service`() {
        let world = World.with { $0.birthDate = CivilDate("2008-03-10")! }
        #expect(world.decide().outcome == .approved)
        #expect(
            World.with { $0.birthDate = CivilDate("2008-03-11")! }.decide().outcome == .clinician)
    }
}
