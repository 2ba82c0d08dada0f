import Plans
import Primitives
import Testing

/// The allowed amount: adjustments, and lines that can not be priced.
@Suite struct CostSharePricingTests {
    @Test func bothSidesAreOneAndAHalfTimesTheFee() {
        var both = line(allowed: dollars(1_000))
        both.adjustments = [.bilateral()]
        #expect(estimate(both).lines[0].allowed == dollars(1_500))
    }

    @Test func theDearestProcedureOfASessionIsPaidInFull() {
        let lines = [
            line(1, allowed: dollars(400)), line(2, allowed: dollars(1_000)),
            line(3, allowed: dollars(600)), line(4, allowed: dollars(50)),
        ]
        let reduced = MultipleProcedureReduction().applied(to: lines, sequences: [1, 2, 3])
        let result = CostShareEstimator(CostShareSituation(accumulators: usualLimits))
            .estimate(reduced)
        #expect(
            result.lines.map(\.allowed) == [
                dollars(200), dollars(1_000), dollars(300), dollars(50),
            ])
    }

    @Test func proceduresOfTwoProvidersOrDaysAreNotReduced() {
        let lines = [
            line(1, provider: "p"), line(2, provider: "q"),
            line(3, on: day(2026, 3, 10), provider: "p"),
        ]
        #expect(MultipleProcedureReduction().applied(to: lines, sequences: [1, 2, 3]) == lines)
    }

    @Test func equalFeesAreRankedByLineNumber() {
        let lines = [line(2), line(1)]
        let reduced = MultipleProcedureReduction().applied(to: lines, sequences: [1, 2])
        #expect(reduced[0].adjustments.map(\.basisPoints) == [5_000])
        #expect(reduced[1].adjustments.isEmpty)
    }

    @Test func aLineWithoutAFeeIsLeftOutAndSaidSo() {
        let result = estimate(line(1), line(2, allowed: nil))
        #expect(result.patientTotal == dollars(540))
        #expect(result.lines.map { $0.unpriced == nil } == [true, false])
        #expect(result.cautions == ["Line 2 is not in the total: no fee is known for G9999."])
        #expect(result.lines[1].steps.isEmpty)
    }

    @Test func freeCareNeedsNoFee() {
        let rule = CostShareRule(benefit: "screening", isPreventive: true)
        #expect(estimate(line(allowed: nil, rule: rule)).lines[0].unpriced == nil)
    }

    @Test(
        "Amounts and units out of range are refused, never reckoned",
        arguments: [
            (Int64.max, 1), (-1, 1), (100, 0), (100, -3), (100, Int.max), (Int64.min, Int.min),
        ] as [(Int64, Int)])
    func outOfRange(cents: Int64, units: Int) {
        let result = estimate(line(allowed: Money(cents: cents), units: units))
        #expect(result.lines[0].unpriced != nil)
        #expect(result.patientTotal == .zero)
    }

    @Test func theLargestLineIsReckonedWithoutOverflow() {
        let most = Money(cents: 10_000_000)
        var huge = line(allowed: most, units: 100_000)
        #expect(estimate(huge).lines[0].allowed == Money(cents: 1_000_000_000_000))
        huge.adjustments = [PriceAdjustment(label: "one more", basisPoints: 10_001)]
        #expect(estimate(huge).lines[0].unpriced == "an amount is below zero or out of range")
    }
}
