import Plans
import Primitives
import Testing

/// Individual and family limits, high-deductible plans, plan years, claims in flight.
@Suite struct CostShareLimitsTests {
    @Test func aFamilyThatHasMetItsDeductibleIsDoneBeforeTheMember() {
        let met = limits(
            deductibleLeft: dollars(300), outOfPocketLeft: dollars(5_000),
            familyDeductibleLeft: .zero, familyOutOfPocketLeft: dollars(9_000))
        let result = estimate(line(), limits: met).lines[0]
        #expect(result.deductible == .zero)
        #expect(result.share == dollars(300))
    }

    @Test func theFamilyOutOfPocketMaximumCapsAMemberToo() {
        let near = limits(
            deductibleLeft: dollars(300), outOfPocketLeft: dollars(5_000),
            familyDeductibleLeft: dollars(900), familyOutOfPocketLeft: dollars(120))
        #expect(estimate(line(), limits: near).patientTotal == dollars(120))
    }

    @Test func anAggregateFamilyDeductibleIgnoresTheIndividualOne() {
        let shared = limits(
            deductibleLeft: dollars(300), outOfPocketLeft: dollars(5_000),
            familyDeductibleLeft: dollars(1_000), familyOutOfPocketLeft: dollars(9_000),
            isEmbedded: false)
        #expect(estimate(line(), limits: shared).lines[0].deductible == dollars(1_000))
    }

    @Test func theSelfOnlyLimitProtectsOneOfAnAggregateFamily() {
        var shared = limits(
            deductibleLeft: .zero, outOfPocketLeft: dollars(99_999),
            familyDeductibleLeft: dollars(6_000), familyOutOfPocketLeft: dollars(18_000),
            isEmbedded: false, selfOnlyLimit: dollars(9_200))
        shared.individualOutOfPocket = Accumulator(limit: nil, used: dollars(9_000))
        #expect(estimate(line(), limits: shared).patientTotal == dollars(200))
    }

    @Test func limitsThatDoNotExistDoNotCap() {
        let none = Accumulators(
            individualDeductible: Accumulator(limit: nil),
            individualOutOfPocket: Accumulator(limit: nil), asOf: someInstant)
        #expect(estimate(line(), limits: none).patientTotal == dollars(300))
        #expect(none.outOfPocketRemaining == nil)
    }

    private static let copay = CostShareRule(
        benefit: "office", copay: dollars(30), copayReplacesDeductible: true)

    /// What a rule lacks where nobody says what the limits are: a deductible that applies is not one that the plan does not have.
    @Test(
        arguments: [
            (coinsuranceRule, false, false, "deductible"),
            (copay, false, false, "out-of-pocket maximum"), (copay, true, false, "deductible"),
            (copay, false, true, nil),
            (CostShareRule(benefit: "free", deductibleApplies: false), false, false, nil),
            (CostShareRule(benefit: "visit", isPreventive: true), true, false, nil),
            (
                CostShareRule(
                    benefit: "extra", copay: dollars(5), deductibleApplies: false,
                    countsToOutOfPocket: false), false, false, nil
            ),
        ] as [(CostShareRule, Bool, Bool, String?)])
    func `a line that depends on a limit which nobody knows has no amount`(
        rule: CostShareRule, isHighDeductible: Bool, isMedicaid: Bool, limit: String?
    ) {
        let none = Accumulators(
            individualDeductible: Accumulator(limit: nil),
            individualOutOfPocket: Accumulator(limit: nil), asOf: someInstant)
        let result = estimate(line(rule: rule), limits: none) {
            $0.areLimitsKnown = false
            $0.isHighDeductible = isHighDeductible
            $0.medicaid = isMedicaid ? MedicaidCostShare() : nil
        }
        #expect(
            result.lines[0].unpriced
                == limit.map { "how much is left of the \($0) is not known" })
        #expect(limit == nil || result.planTotal == .zero && result.patientTotal == .zero)
    }

    @Test func `a child under Medicaid pays nothing, whatever the limits are`() {
        let result = estimate(line()) {
            $0.areLimitsKnown = false
            $0.medicaid = MedicaidCostShare(isExempt: true)
        }
        #expect(result.planTotal == dollars(1_500))
    }

    @Test func anOverusedLimitHasNothingLeft() {
        #expect(Accumulator(limit: dollars(100), used: dollars(140)).remaining == .zero)
    }

    @Test(
        "A high-deductible plan takes its deductible before any copay",
        arguments: [
            (Int64(300), Int64(100), Int64(100), Int64(0)), (80, 100, 80, 20), (0, 100, 0, 30),
        ])
    func highDeductible(left: Int64, allowed: Int64, deductible: Int64, copay: Int64) {
        let rule = CostShareRule(
            benefit: "office", copay: dollars(30), copayReplacesDeductible: true,
            deductibleApplies: false)
        let some = limits(deductibleLeft: dollars(left), outOfPocketLeft: dollars(5_000))
        let result = estimate(line(allowed: dollars(allowed), rule: rule), limits: some) {
            $0.isHighDeductible = true
        }
        #expect(result.lines[0].deductible == dollars(deductible))
        #expect(result.lines[0].copay == dollars(copay))
    }

    @Test func aHighDeductiblePlanPaysPreventiveAndExemptedCareAtOnce() {
        let screening = CostShareRule(benefit: "screening", isPreventive: true)
        let insulin = CostShareRule(
            benefit: "insulin", copay: dollars(35), deductibleApplies: false,
            isBeforeHighDeductible: true)
        let result = estimate(line(1, rule: screening), line(2, rule: insulin)) {
            $0.isHighDeductible = true
        }
        #expect(result.patientTotal == dollars(35))
    }

    @Test func aServiceAfterThePlanYearUsesFreshLimitsAndBothAreShown() {
        var used = limits(
            deductibleLeft: dollars(1_000), outOfPocketLeft: dollars(5_000),
            planYear: DateRange(start: day(2026, 1, 1), end: day(2026, 12, 31)))
        used.individualDeductible.used = dollars(1_000)
        let range = CostShareEstimator(CostShareSituation(accumulators: used))
            .range([line(on: day(2027, 1, 1))])
        #expect(range.scenarios.map(\.estimate.patientTotal) == [dollars(1_100), dollars(300)])
        #expect(range.low == dollars(300))
        #expect(range.high == dollars(1_100))
        #expect(range.scenarios[0].estimate.cautions.contains { $0.contains("new plan year") })
    }

    @Test func linesOnBothSidesOfTheYearsEndUseEachTheirOwnLimits() {
        let year = limits(
            deductibleLeft: dollars(300), outOfPocketLeft: dollars(5_000),
            planYear: DateRange(start: day(2026, 1, 1), end: day(2026, 12, 31)))
        let next = limits(deductibleLeft: dollars(500), outOfPocketLeft: dollars(5_000))
        let result = estimate(
            line(1, on: day(2026, 12, 31)), line(2, on: day(2027, 1, 1)), limits: year
        ) { $0.nextYear = next }
        #expect(result.lines.map(\.deductible) == [dollars(300), dollars(500)])
    }

    @Test func claimsInFlightGiveARange() {
        var situation = CostShareSituation(accumulators: usualLimits)
        situation.inFlight = ClaimsInFlight(deductible: dollars(300), outOfPocket: dollars(300))
        let range = CostShareEstimator(situation).range([line()])
        #expect(range.low == dollars(300))
        #expect(range.high == dollars(540))
        #expect(range.asOf == someInstant)
    }

    @Test func claimsInFlightUseNoMoreThanIsLeft() {
        var situation = CostShareSituation(accumulators: usualLimits)
        situation.inFlight = ClaimsInFlight(deductible: dollars(900), outOfPocket: dollars(99_999))
        let range = CostShareEstimator(situation).range([line()])
        #expect(range.scenarios[1].estimate.patientTotal == .zero)
        #expect(range.scenarios[1].estimate.accumulatorsAfter.outOfPocketRemaining == .zero)
    }

    @Test func otherCoverageIsCautionedAndNotReckoned() {
        let result = estimate(line()) { $0.hasOtherCoverage = true }
        #expect(result.patientTotal == dollars(540))
        #expect(result.cautions.contains { $0.contains("Other coverage") })
    }
}
