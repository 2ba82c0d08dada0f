import CaseFixtures
import Cases
import CodeSets
import PlanFixtures
import Plans
import Primitives

@testable import Workflow

/// Answers made by hand, as the use cases give them, for the reports that people read at a terminal.
enum ReportFixture {
    static let noon = CaseFixture.noon
    static let day = CivilDate("2026-03-15")!
    static let device = ProcedureCode(system: .hcpcs, code: "E0601")

    static let member = Member(
        payer: PayerID("larkspur"), id: MemberID("M1"), family: "Alder", given: "Ina",
        birthDate: CivilDate("1980-05-06")!, state: "OH", coverages: [])

    /// A text of this many words, in which no line break can hide.
    static func long(_ words: Int = 40) -> String {
        Array(repeating: "wordy", count: words).joined(separator: " ")
    }

    static func who(reason: String = "list, section 2") -> WhoAnswer {
        WhoAnswer(
            member: member, plan: PlanFixture.plan, on: day,
            authority: Authority(
                decider: .delegatedVendor("Iris Review"), decidesHere: false,
                requirement: .required,
                source: AuthoritySource(
                    list: "equipment.csv", row: 4,
                    effective: DateRange(start: CivilDate("2026-01-01")!),
                    source: Citation(reason)),
                appealsTo: "Larkspur Appeals", whoMayDeny: "a physician of Iris",
                contact: Contact(
                    name: "Iris Review", phone: "1-555-010-0400",
                    citation: Citation("delegations"))),
            network: .outOfNetwork,
            documents: [
                InformationAsk(id: "a", question: "The sleep study."),
                InformationAsk(id: "b", question: "The visit's note."),
            ], warnings: ["Provider 1000000000 is not on file."])
    }

    /// 300 of the deductible is left, 20 percent of the rest; the second line has no price.
    static func estimate(
        inFlight: ClaimsInFlight? = nil, provision: String = "plan, section 5"
    ) -> EstimateAnswer {
        let rule = CostShareRule(benefit: "all", coinsuranceBasisPoints: 2000)
        let lines = [
            CostShareLine(
                sequence: 1, serviceDate: day, code: "E0601", allowedPerUnit: Money("1500")!,
                rule: rule),
            CostShareLine(
                sequence: 2, serviceDate: day, code: "S8301", allowedPerUnit: nil, rule: rule),
        ]
        let situation = CostShareSituation(
            accumulators: Accumulators(
                individualDeductible: Accumulator(limit: Money("500")!, used: Money("200")!),
                individualOutOfPocket: Accumulator(limit: Money("5000")!), asOf: noon),
            inFlight: inFlight)
        return EstimateAnswer(
            member: member, plan: PlanFixture.plan,
            range: CostShareEstimator(situation).range(lines),
            sources: ["Line 1: benefit Medical (\(provision))."])
    }

    static func line(_ text: String?) -> ServiceLine {
        ServiceLine(sequence: 1, code: device, text: text, quantity: Quantity(Decimal(1), .units))
    }

    static func authorization(text: String? = "Breathing device") throws -> Case {
        try CaseFixture.authorization(lines: [line(text)], determined: [.line(1): pended])
    }

    static let pended = Determination.pended(
        Pend(cause: .informationRequested, reason: "One item is missing."))

    static func status(_ text: String? = nil) -> CaseStatus {
        let line = CaseStatus.Line(
            subject: .line(1), what: "Breathing device (HCPCS E0601)", action: .denied,
            decision: text ?? "Not approved.", reason: text ?? "The device is not needed.",
            citation: Citation(text ?? "policy, section 2"),
            asks: [InformationAsk(id: "a", question: text ?? "The sleep study.")], grant: nil,
            unitsLeft: nil, appeal: [text ?? "Write to us."], appealBy: CivilDate("2026-09-11"))
        return CaseStatus(
            caseID: CaseID("R1"), member: "Ina Alder", plan: text ?? "Larkspur PPO",
            headline: text ?? "Not approved. You can appeal.",
            ball: text ?? "Nobody has to do anything more.",
            deadline: Deadline(
                dueAt: noon, clock: "C1", isExpedited: false, lapse: .alarm,
                citation: Citation(text ?? "29 CFR 2560.503-1(f)(2)(iii)(A)"),
                reckoning: "15 days"),
            due: "2026-03-02 12:00 America/New_York", zone: "America/New_York", isOverdue: true,
            lines: [line],
            timeline: [
                CaseStatus.Moment(
                    at: noon, when: "2026-03-02 12:00", text: text ?? "The request was received.")
            ])
    }
}
