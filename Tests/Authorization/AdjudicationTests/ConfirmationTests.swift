import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// What may still stand against a yes: it becomes a question for a person, and nothing a no.
@Suite struct ConfirmationTests {
    static let twin = LineFacts(subject: .line(1), duplicateOf: CaseID("R7"))

    @Test func `what another case asks for, too, is no machine's to approve`() {
        let finding = World.with { $0.known = [Self.twin] }.decide()
        #expect(finding.outcome == .staff)
        #expect(finding.terms == nil)
        #expect(finding.last.id == "request.duplicate")
        #expect(finding.last.finding.contains("R7"))
        #expect(finding.record("policy")?.verdict == .passed)
    }

    @Test(arguments: [(false, "denied"), (true, "granted less of")])
    func `what a person refused is a clinician's to approve`(isReduction: Bool, did: String) {
        let refusal = LineFacts.Refusal(
            caseID: CaseID("R7"), isReduction: isReduction, on: CivilDate("2026-03-01")!,
            reason: "One is enough.")
        let finding = World.with {
            $0.known = [LineFacts(subject: .line(1), refusal: refusal)]
        }.decide()
        #expect(finding.outcome == .clinician)
        #expect(finding.terms == nil)
        #expect(
            finding.last.finding
                == "A reviewer \(did) the same service on 2026-03-01 (case R7): One is enough.")
    }

    /// Cases of others are as if they were not there (docs/security.md): reviewers read of them, who asks does not.
    @Test func `who asks is not told what another asked for, nor why that was refused`() {
        let secret = "The patient has another illness."
        let refusal = LineFacts.Refusal(
            caseID: CaseID("R7"), isReduction: false, on: CivilDate("2026-03-01")!, reason: secret,
            isOthers: true)
        let facts = [
            LineFacts(subject: .line(1), refusal: refusal),
            LineFacts(subject: .line(1), duplicateOf: CaseID("R7"), isDuplicateOfOthers: true),
        ]
        for known in facts {
            let finding = World.with { $0.known = [known] }.decide()
            guard case .refer(let referral) = finding.result else {
                Issue.record("\(finding.outcome)")
                continue
            }
            #expect(
                referral.reason
                    == "Something that is on file for the member has to be looked at first.")
            #expect(finding.last.finding.contains("R7"))
        }
    }

    @Test func `a duplicate changes nothing that is no yes`() {
        for (verdict, outcome) in [
            (Verdict.notMet, Outcome.clinician), (.unknown, .asked(["leaf"])),
        ] {
            let finding = World.with {
                $0.known = [Self.twin]
                $0.policies = [World.policy(verdict: verdict)]
            }.decide()
            #expect(finding.outcome == outcome)
        }
        #expect(
            World.with {
                $0.known = [Self.twin]; $0.rows = []
            }.decide().outcome == .notRequired)
    }

    /// What ends on the day, and what an approval of 90 days makes of it.
    static func world(ends end: String, _ change: (inout World) -> Void = { _ in }) -> [World] {
        [
            World.with {
                $0.coverages[0].active = World.range("2026-01-01", end)
                change(&$0)
            },
            World.with {
                $0.providers[0].participations[0].dates = World.range("2026-01-01", end)
                change(&$0)
            },
        ]
    }

    @Test(arguments: [
        ("2026-06-07", "2026-06-07"), ("2026-06-06", "2026-06-06"), ("2026-12-31", "2026-06-07"),
    ])
    func `an approval ends with coverage and contract, where all that was asked lies before`(
        end: String, last: String
    ) {
        for world in Self.world(ends: end) {
            let finding = world.decide()
            #expect(finding.outcome == .approved)
            #expect(finding.terms?.period == World.range("2026-03-10", last))
        }
    }

    @Test func `three units from a day on may be three months: a person looks`() {
        for world in Self.world(ends: "2026-06-06", { $0.units = Decimal(3) }) {
            #expect(world.decide().outcome == .staff)
            #expect(world.decide().last.id == "approval.lasts")
        }
        for world in Self.world(ends: "2026-06-07", { $0.units = Decimal(3) }) {
            #expect(world.decide().outcome == .approved)
        }
    }

    @Test func `a contract that ends within the days asked for goes to staff`() {
        let worlds = Self.world(ends: "2026-03-11") {
            $0.dates = World.range("2026-03-10", "2026-03-20")
        }
        for world in worlds { #expect(world.decide().outcome == .staff) }
    }

    @Test func `the contract of each who gives the service counts, not only of who bills`() {
        func outcome(_ end: String) -> Outcome {
            World.with {
                $0.units = Decimal(3)
                $0.providers.append(
                    Provider(
                        id: "2", name: "Riverbend Hospital",
                        participations: [
                            .init(network: "open", dates: World.range("2026-01-01", end))
                        ]))
                $0.requested.append(RequestedProvider(role: .facility, identifiers: ["2"]))
            }.decide().outcome
        }
        #expect(outcome("2026-06-07") == .approved)
        #expect(outcome("2026-06-06") == .staff)
    }

    @Test func `cover that goes on by the next row does not end`() {
        let finding = World.with {
            $0.coverages = [
                Coverage(plan: PlanID("PPO"), active: World.range("2026-01-01", "2026-03-31")),
                Coverage(plan: PlanID("PPO"), active: World.range("2026-04-01", nil)),
            ]
            $0.providers[0].participations = [
                .init(network: "open", dates: World.range("2026-01-01", "2026-03-31")),
                .init(network: "open", dates: World.range("2026-04-01", nil)),
            ]
            $0.units = Decimal(3)
        }.decide()
        #expect(finding.outcome == .approved)
    }

    @Test func `doubt is cleared up by staff before anything else is decided`() {
        let doubted = World.with { $0.doubts = ["The order was revoked."] }
        #expect(doubted.decide().outcome == .staff)
        #expect(doubted.decide().last.finding == "The order was revoked.")
        var free = doubted
        free.rows = []
        #expect(free.decide().outcome == .staff)
        var emergency = doubted
        emergency.level = .emergency
        emergency.dates = World.range("2026-03-02", "2026-03-02")
        #expect(emergency.decide().outcome == .notRequired)
    }

    @Test func `a range of codes is not its first one`() {
        let end = ProcedureCode(system: .cpt, code: "72158")
        #expect(World.with { $0.codeEnd = end }.decide().outcome == .staff)
        #expect(World.with { $0.codeEnd = World.mri }.decide().outcome == .approved)
        let free = World.with {
            $0.codeEnd = end
            $0.rows = []
        }
        #expect(free.decide().outcome == .staff)
        // What is no yes stays what it is; codes of two systems span none.
        let unmet = World.with {
            $0.codeEnd = end
            $0.policies = [World.policy(verdict: .notMet)]
        }
        #expect(unmet.decide().outcome == .clinician)
        let other = ProcedureCode(system: .hcpcs, code: "G0155")
        #expect(World.with { $0.codeEnd = other }.decide().outcome == .approved)
    }
}
