import Plans
import Primitives
import Testing

/// The formula itself, and the worked examples of the specification.
@Suite struct CostShareFormulaTests {
    @Test func deductibleThenCoinsuranceGives540() {
        let result = estimate(line())
        #expect(result.lines[0].deductible == dollars(300))
        #expect(result.lines[0].coinsurance == dollars(240))
        #expect(result.patientTotal == dollars(540))
        #expect(result.planTotal == dollars(960))
    }

    @Test func theOutOfPocketMaximumCapsTheShareAt400() {
        let few = limits(deductibleLeft: dollars(300), outOfPocketLeft: dollars(400))
        let result = estimate(line(), limits: few)
        #expect(result.patientTotal == dollars(400))
        #expect(result.lines[0].coinsurance == dollars(100), "coinsurance is cut first")
        #expect(result.lines[0].deductible == dollars(300))
    }

    @Test func whatIsNotCoveredIsNeverCapped() {
        let few = limits(deductibleLeft: dollars(300), outOfPocketLeft: dollars(400))
        var more = line()
        more.nonCovered = dollars(200)
        let result = estimate(more, limits: few)
        #expect(result.patientTotal == dollars(600))
        #expect(result.accumulatorsAfter.outOfPocketRemaining == .zero)
        #expect(result.planTotal == dollars(1_100))
    }

    @Test(
        "Cut coinsurance first, then the deductible, then the copay",
        arguments: [
            (Int64(1_000), Int64(50), Int64(300), Int64(230)), (500, 50, 300, 150),
            (340, 50, 290, 0), (60, 50, 10, 0), (30, 30, 0, 0), (0, 0, 0, 0),
        ])
    func cutOrder(left: Int64, copay: Int64, deductible: Int64, coinsurance: Int64) {
        var rule = coinsuranceRule
        rule.copay = dollars(50)
        let few = limits(deductibleLeft: dollars(300), outOfPocketLeft: dollars(left))
        let result = estimate(line(rule: rule), limits: few).lines[0]
        #expect(result.copay == dollars(copay))
        #expect(result.deductible == dollars(deductible))
        #expect(result.coinsurance == dollars(coinsurance))
    }

    @Test func aCopayThatIsNotFirstLeavesTheBaseWhole() {
        var rule = coinsuranceRule
        rule.copay = dollars(50)
        rule.copayFirst = false
        let result = estimate(line(rule: rule)).lines[0]
        #expect(result.copay == dollars(50))
        #expect(result.coinsurance == dollars(240))
        #expect(result.share == dollars(590))
    }

    @Test func theShareNeverPassesTheAllowedAmount() {
        var rule = coinsuranceRule
        rule.copay = dollars(50)
        rule.copayFirst = false
        let result = estimate(line(allowed: dollars(100), rule: rule)).lines[0]
        #expect(result.share == dollars(100))
        #expect(result.copay == dollars(50))
        #expect(result.deductible == dollars(50))
        #expect(result.planPays == .zero)
    }

    @Test func aCopayAboveTheAllowedAmountIsTheAllowedAmount() {
        var rule = coinsuranceRule
        rule.copay = dollars(50)
        #expect(estimate(line(allowed: dollars(20), rule: rule)).patientTotal == dollars(20))
    }

    @Test func aCopayInPlaceOfTheDeductibleLeavesItUntouched() {
        let rule = CostShareRule(
            benefit: "visit", copay: dollars(40), copayReplacesDeductible: true)
        let result = estimate(line(allowed: dollars(180), rule: rule))
        #expect(result.patientTotal == dollars(40))
        #expect(result.accumulatorsAfter.deductibleRemaining == dollars(300))
        #expect(result.accumulatorsAfter.outOfPocketRemaining == dollars(4_960))
    }

    @Test(
        "Coinsurance rounds half a cent up",
        arguments: [(Int64(1_02), Int64(51)), (1_01, 51), (99, 50)])
    func rounding(cents: Int64, expected: Int64) {
        let rule = CostShareRule(
            benefit: "imaging", deductibleApplies: false, coinsuranceBasisPoints: 5_000)
        let result = estimate(line(allowed: Money(cents: cents), rule: rule))
        #expect(result.patientTotal == Money(cents: expected))
    }

    @Test func theLesserOfFeeAndChargeIsSharedWhereTheContractSaysSo() {
        var rule = coinsuranceRule
        let cheap = line(billed: dollars(1_000), rule: rule)
        #expect(estimate(cheap).lines[0].allowed == dollars(1_000))
        rule.lesserOfBilled = false
        #expect(
            estimate(line(billed: dollars(1_000), rule: rule)).lines[0].allowed == dollars(1_500))
    }

    @Test func unitsMultiplyTheAllowedAmount() {
        let result = estimate(line(allowed: dollars(100), billed: dollars(90), units: 3))
        #expect(result.lines[0].allowed == dollars(270))
    }

    @Test func aShareThatDoesNotCountIsNeitherCappedNorAccumulated() {
        var rule = coinsuranceRule
        rule.countsToOutOfPocket = false
        let few = limits(deductibleLeft: dollars(300), outOfPocketLeft: dollars(400))
        let result = estimate(line(rule: rule), limits: few)
        #expect(result.patientTotal == dollars(540))
        #expect(result.accumulatorsAfter.outOfPocketRemaining == dollars(400))
        #expect(result.accumulatorsAfter.deductibleRemaining == .zero)
    }

    @Test func preventiveCareIsFreeAndUsesNoLimit() {
        let result = estimate(line(rule: CostShareRule(benefit: "screening", isPreventive: true)))
        #expect(result.patientTotal == .zero)
        #expect(result.planTotal == dollars(1_500))
        #expect(result.accumulatorsAfter == usualLimits)
    }

    @Test(
        "What is not covered is the charge, or the fee where the contract bars more",
        arguments: [
            (dollars(2_000), false, dollars(2_000)), (dollars(2_000), true, dollars(1_500)),
            (nil, false, dollars(1_500)), (dollars(1_200), true, dollars(1_200)),
        ] as [(Money?, Bool, Money)])
    func notCovered(billed: Money?, isLimited: Bool, expected: Money) {
        let rule = CostShareRule(
            benefit: "cosmetic", isCovered: false, nonCoveredIsLimitedToAllowed: isLimited)
        let result = estimate(line(billed: billed, rule: rule))
        #expect(result.patientTotal == expected)
        #expect(result.planTotal == .zero)
        #expect(result.accumulatorsAfter == usualLimits)
    }

    @Test func everyStepIsRecordedInOrder() {
        var rule = coinsuranceRule
        rule.copay = dollars(50)
        let few = limits(deductibleLeft: dollars(300), outOfPocketLeft: dollars(400))
        let steps = estimate(line(billed: dollars(1_400), rule: rule), limits: few).lines[0].steps
        #expect(
            steps.map(\.label) == [
                "Allowed amount, one unit", "Allowed amount", "Copay", "Deductible", "Coinsurance",
                "Out-of-pocket maximum", "Share", "Member pays", "Plan pays",
            ])
        #expect(steps[4].amount == dollars(210))
        #expect(steps[4].description == "Coinsurance: 20% of \(dollars(1_050)) = \(dollars(210))")
        #expect(steps.last?.amount == dollars(1_000))
    }
}
