import Cases
import PlanFixtures
import Plans
import Primitives
import Testing

/// Who comes after a plan's own appeals, by its book or by the law of its program.
@Suite struct WayOnTests {
    private func plan(_ program: Program, levels: Int? = nil) -> Plan {
        var plan = PlanFixture.plan
        plan.program = program
        plan.appeals.levels = levels
        return plan
    }

    @Test(arguments: Program.allCases.filter { $0 != .medicareFeeForService })
    func `a first decision can be appealed, and the answer has a next`(program: Program) {
        let plan = plan(program)
        #expect(plan.wayOn(after: 0) == .appeal(plan.appeals))
        #expect(plan.wayOn(after: 1) == .next(program.reviewAfterAppeal))
        #expect(!program.reviewAfterAppeal.steps.isEmpty)
    }

    /// 42 CFR 414.234(d): no initial determination, which is appealed with the claim and may be asked for again.
    @Test func `what Original Medicare says of a request is not appealed out`() {
        let plan = plan(.medicareFeeForService)
        #expect(plan.wayOn(after: 3) == .appeal(plan.appeals))
    }

    @Test func `a plan of two levels hears the second itself`() {
        let plan = plan(.selfFunded, levels: 2)
        #expect(plan.wayOn(after: 1) == .appeal(plan.appeals))
        #expect(plan.wayOn(after: 2) == .next(Program.selfFunded.reviewAfterAppeal))
    }

    @Test(arguments: [
        (Program.medicareAdvantage, 1), (.medicaidManagedCare, 1), (.medicaidFeeForService, 1),
        (.medicareFeeForService, .max), (.commercialInsured, 2), (.selfFunded, 2),
    ])
    func `without a word of the book as many are taken in as the law lets a plan hear`(
        program: Program, most: Int
    ) {
        #expect(plan(program).appealsTaken == most)
        #expect(plan(program, levels: 1).appealsTaken == 1)
    }

    /// 42 CFR 438.420: ten days at least, and of no other program.
    @Test func `days to keep care are the law's or more`() {
        var medicaid = plan(.medicaidManagedCare)
        #expect(medicaid.daysToKeepCare == 10)
        medicaid.appeals.keepCareWithinDays = 15
        #expect(medicaid.daysToKeepCare == 15)
        medicaid.appeals.keepCareWithinDays = 5
        #expect(medicaid.daysToKeepCare == 10)
        #expect(plan(.medicareAdvantage).daysToKeepCare == nil)
    }

    @Test(arguments: ["120 days", "1 day", "4 months", "1 month"])
    func `a time to ask reads as it is written`(text: String) {
        #expect(NextReview.Span(text)?.description == text)
    }

    @Test(arguments: ["", "120", "0 days", "-1 days", "4 years", "four months", "4  months more"])
    func `what is no time to ask is none`(text: String) {
        #expect(NextReview.Span(text) == nil)
    }
}
