import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// Does the plan pay for such a service, and is enough of the benefit left?
@Suite struct BenefitCheckTests {
    @Test func `no benefit that names the service goes to staff, never to a denial`() {
        #expect(World.with { $0.benefits = [] }.decide().outcome == .staff)
        let ended = World.with {
            $0.benefits[0].effective = World.range("2020-01-01", "2026-03-09")
        }
        #expect(ended.decide().outcome == .staff)
        #expect(World.with { $0.benefits[0].plan = PlanID("HMO") }.decide().outcome == .staff)
    }

    @Test func `a benefit that pays nothing is an administrative denial with its provision`() {
        let finding = World.with { $0.benefits = [World.benefit(isCovered: false)] }.decide()
        #expect(finding.outcome == .denied(.excludedService))
        #expect(finding.last.citation == Citation("plan document, imaging"))
        #expect(finding.last.input == "benefit imaging (benefits.csv, line 3)")
    }

    @Test func `an exclusion of the list is denied by a machine, one that takes judgement never`() {
        let plain = World.with { $0.rows = [World.row(.excluded)] }.decide()
        #expect(plain.outcome == .denied(.excludedService))
        #expect(plain.last.citation == Citation("list, row 7"))
        #expect(plain.last.input == "list list, line 7")
        let judged = World.with { $0.rows = [World.row(.excluded, needsJudgement: true)] }.decide()
        #expect(judged.outcome == .clinician)
        #expect(judged.last.next?.actor == .clinician)
    }

    @Test func `an exclusion that holds at another place does not hold here`() {
        func outcome(_ place: String?) -> Outcome {
            World.with {
                $0.rows = [World.row(.excluded, places: ["12"]), World.row()]
                $0.place = place
            }.decide().outcome
        }
        #expect(outcome("12") == .denied(.excludedService))
        #expect(outcome("11") == .approved)
    }

    @Test func `an exclusion that might hold, were the place known, is asked about and not denied`()
    {
        let world = World.with { $0.rows = [World.row(.excluded, places: ["12"]), World.row()] }
        #expect(world.decide().outcome == .asked(["authority.placeOfService"]))
    }

    @Test func `a limit counts all lines of the request, and what stands of those decided before`()
    {
        func outcome(_ others: [ServiceLine], _ known: [LineFacts] = []) -> Outcome {
            World.with {
                $0.benefits = [World.benefit(unitsPerYear: Decimal(5))]
                $0.units = Decimal(3)
                $0.others = others
                $0.known = known
            }.decide().outcome
        }
        #expect(outcome([World.line(2, 2)]) == .approved)
        #expect(outcome([World.line(2, 3)]) == .staff)
        let radiograph = ProcedureCode(system: .cpt, code: "71045")
        #expect(outcome([World.line(2, 3, code: radiograph)]) == .staff)
        #expect(outcome([World.line(2, 3, on: "2027-01-10")]) == .approved)
        #expect(outcome([World.line(2, 3, isCancelled: true)]) == .approved)
        let more = LineFacts(subject: .line(2), standing: Decimal(4))
        #expect(outcome([World.line(2, 1)], [more]) == .staff)
        let refused = LineFacts(subject: .line(2), standing: Decimal(0))
        #expect(outcome([World.line(2, 3)], [refused]) == .approved)
        // Granted for this year, and asked for in the next.
        let stands = LineFacts(
            subject: .line(2),
            stands: LineFacts.Standing(
                code: World.mri, units: Decimal(3), days: World.range("2026-03-10", "2026-03-10")))
        #expect(outcome([World.line(2, 3, on: "2027-01-10")], [stands]) == .staff)
    }

    static func granted(
        _ units: String, plan: String = "PPO", code: String = "72148", start: String = "2026-01-15"
    ) -> GrantedUnits {
        GrantedUnits(
            plan: PlanID(plan), code: ProcedureCode(system: .cpt, code: code),
            units: Decimal(units)!,
            start: CivilDate(start)!)
    }

    static func outcome(limit: String, asked: String, _ granted: [GrantedUnits]) -> Outcome {
        World.with {
            $0.benefits = [World.benefit(unitsPerYear: Decimal(limit)!)]
            $0.units = Decimal(asked)!
            $0.granted = granted
        }.decide().outcome
    }

    @Test(
        arguments: [
            ("10", "10", [], Outcome.approved), ("10", "11", [], .staff),
            ("10", "4", ["6"], .approved),
            ("10", "5", ["6"], .staff), ("10", "4", ["3", "3"], .approved),
            ("10", "5", ["3", "3"], .staff),
            ("10", "1", ["9"], .approved), ("10", "1", ["9.5"], .staff),
            ("0", "1", [], .staff),
        ] as [(String, String, [String], Outcome)])
    func `enough must be left for all that is asked; a machine never grants a part`(
        limit: String, asked: String, granted: [String], outcome: Outcome
    ) {
        #expect(
            Self.outcome(limit: limit, asked: asked, granted.map { Self.granted($0) }) == outcome)
    }

    @Test func `what was granted under another plan, benefit or year does not count`() {
        for other in [
            Self.granted("10", plan: "HMO"), Self.granted("10", code: "97110"),
            Self.granted("10", start: "2025-12-31"), Self.granted("10", start: "2027-01-01"),
        ] {
            #expect(Self.outcome(limit: "10", asked: "10", [other]) == .approved)
        }
        #expect(
            Self.outcome(limit: "10", asked: "10", [Self.granted("1", code: "70100")]) == .staff)
    }

    @Test func `a sum that does not fit is above any limit`() {
        let most = "9223372036854775807"
        #expect(Self.outcome(limit: most, asked: most, [Self.granted("1")]) == .staff)
        let tiny = Self.granted("0.000000000000000001")
        #expect(Self.outcome(limit: "10", asked: "1", [tiny, Self.granted("9.5")]) == .staff)
    }

    @Test func `the limit, what is granted and what is asked are said`() {
        let world = World.with {
            $0.benefits = [World.benefit(unitsPerYear: Decimal(10))]
            $0.units = Decimal(5)
            $0.granted = [Self.granted("6")]
        }
        let last = world.decide().last
        #expect(last.finding.contains("10 a year; 6 are granted already and 5 are asked for"))
        #expect(last.citation == Citation("plan document, imaging"))
    }
}
