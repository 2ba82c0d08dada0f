import Plans
import Primitives
import Testing

/// Lines share limits and copays, in the order of their dates and numbers.
@Suite struct CostShareOrderTests {
    @Test func linesAreReckonedByServiceDateThenNumber() {
        let result = estimate(
            line(1, on: day(2026, 3, 10)), line(3, on: day(2026, 3, 9)),
            line(2, on: day(2026, 3, 9)))
        #expect(result.lines.map(\.sequence) == [2, 3, 1])
        #expect(result.lines.map(\.deductible) == [dollars(300), .zero, .zero])
        #expect(result.patientTotal == dollars(540 + 300 + 300))
    }

    @Test func theOrderOfTheInputDoesNotMatter() {
        let (one, two) = (line(1, allowed: dollars(200)), line(2, allowed: dollars(900)))
        #expect(estimate(one, two) == estimate(two, one))
    }

    @Test func whichLineComesFirstMattersToTheShares() {
        var noDeductible = coinsuranceRule
        noDeductible.deductibleApplies = false
        noDeductible.coinsuranceBasisPoints = 10_000
        let few = limits(deductibleLeft: dollars(300), outOfPocketLeft: dollars(400))
        let first = estimate(line(1), line(2, rule: noDeductible), limits: few)
        let second = estimate(line(2), line(1, rule: noDeductible), limits: few)
        #expect(first.lines.map(\.share) == [dollars(400), .zero])
        #expect(first.accumulatorsAfter.deductibleRemaining == .zero)
        #expect(second.lines.map(\.share) == [dollars(400), .zero])
        #expect(second.accumulatorsAfter.deductibleRemaining == dollars(300))
    }

    @Test func facilityProfessionalAndAnesthesiaAreLinesOfTheirOwn() {
        let result = estimate(
            line(1, allowed: dollars(4_000), provider: "facility"),
            line(2, allowed: dollars(1_200), provider: "surgeon"),
            line(3, allowed: dollars(600), provider: "anesthesia"))
        #expect(result.lines.map(\.share) == [dollars(1_040), dollars(240), dollars(120)])
    }

    @Test(
        "A copay is taken once per visit, day or provider",
        arguments: [
            (CostShareRule.CopayUnit.visit, "v1", "v1", "p", "q", Int64(30)),
            (.visit, "v1", "v2", "p", "p", 60), (.day, "v1", "v2", "p", "q", 30),
            (.provider, "v1", "v2", "p", "p", 30), (.provider, "v1", "v1", "p", "q", 60),
        ])
    func copayOnce(
        per: CostShareRule.CopayUnit, visit: String, otherVisit: String, provider: String,
        otherProvider: String, expected: Int64
    ) {
        let rule = CostShareRule(
            benefit: "office", copay: dollars(30), copayPer: per, deductibleApplies: false)
        let result = estimate(
            line(1, allowed: dollars(100), rule: rule, visit: visit, provider: provider),
            line(2, allowed: dollars(100), rule: rule, visit: otherVisit, provider: otherProvider))
        #expect(result.patientTotal == dollars(expected))
    }

    @Test func aVisitWithoutAKeyIsOneProviderOnOneDay() {
        let rule = CostShareRule(benefit: "office", copay: dollars(30), deductibleApplies: false)
        let result = estimate(
            line(1, rule: rule, provider: "p"), line(2, rule: rule, provider: "p"),
            line(3, rule: rule, provider: "q"),
            line(4, on: day(2026, 3, 10), rule: rule, provider: "p"))
        #expect(result.lines.map(\.copay) == [dollars(30), .zero, dollars(30), dollars(30)])
    }

    @Test func whatASmallLineLeavesOfACopayTheNextLineTakes() {
        let rule = CostShareRule(benefit: "office", copay: dollars(30), deductibleApplies: false)
        let result = estimate(
            line(1, allowed: dollars(10), rule: rule, visit: "v"),
            line(2, allowed: dollars(100), rule: rule, visit: "v"))
        #expect(result.lines.map(\.copay) == [dollars(10), dollars(20)])
    }

    @Test func copaysOfTwoBenefitsAreTwo() {
        let office = CostShareRule(benefit: "office", copay: dollars(30), deductibleApplies: false)
        let scan = CostShareRule(benefit: "scan", copay: dollars(75), deductibleApplies: false)
        let result = estimate(
            line(1, rule: office, visit: "v"), line(2, rule: scan, visit: "v"))
        #expect(result.patientTotal == dollars(105))
    }

    @Test(
        "A copay per unit ends where the benefit says", arguments: [(3, Int64(1_050)), (7, 1_750)])
    func copayPerUnit(days: Int, expected: Int64) {
        let rule = CostShareRule(
            benefit: "inpatient", copay: dollars(350), copayPer: .unit, copayUnitsMax: 5,
            deductibleApplies: false)
        let stay = line(allowed: dollars(2_000), units: days, rule: rule)
        #expect(estimate(stay).patientTotal == dollars(expected))
    }

    @Test func unitsBeyondTheBenefitLimitAreNotCovered() {
        let rule = CostShareRule(
            benefit: "therapy", deductibleApplies: false, coinsuranceBasisPoints: 1_000)
        let result = estimate(
            line(1, allowed: dollars(100), billed: dollars(130), units: 3, rule: rule),
            line(2, allowed: dollars(100), billed: dollars(130), units: 3, rule: rule)
        ) { $0.benefitUnitsLeft = ["therapy": 4] }
        #expect(result.lines.map(\.allowed) == [dollars(300), dollars(100)])
        #expect(result.lines.map(\.nonCovered) == [.zero, dollars(260)])
        #expect(result.lines.map(\.share) == [dollars(30), dollars(10)])
    }

    @Test func aPartialApprovalIsEstimatedOnItsApprovedUnits() {
        let asked = estimate(line(allowed: dollars(1_000), units: 7))
        let approved = estimate(line(allowed: dollars(1_000), units: 5))
        #expect(asked.patientTotal == dollars(1_640))
        #expect(approved.patientTotal == dollars(1_240))
    }
}
