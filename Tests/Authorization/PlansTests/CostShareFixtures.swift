import Cases
import Plans
import Primitives

/// Dollars and cents of a test, written as in a plan document.
func dollars(_ whole: Int64, _ cents: Int64 = 0) -> Money { Money(cents: whole * 100 + cents) }

func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
}

let someInstant = Instant(date: day(2026, 3, 2), time: .midnight, utcOffsetSeconds: 0)

/// 20% after the deductible, no copay.
let coinsuranceRule = CostShareRule(benefit: "imaging", coinsuranceBasisPoints: 2_000)

/// Limits by what is left of them.
func limits(
    deductibleLeft: Money, outOfPocketLeft: Money, familyDeductibleLeft: Money? = nil,
    familyOutOfPocketLeft: Money? = nil, isEmbedded: Bool = true, selfOnlyLimit: Money? = nil,
    planYear: DateRange? = nil
) -> Accumulators {
    Accumulators(
        individualDeductible: Accumulator(limit: deductibleLeft),
        familyDeductible: familyDeductibleLeft.map { Accumulator(limit: $0) },
        individualOutOfPocket: Accumulator(limit: outOfPocketLeft),
        familyOutOfPocket: familyOutOfPocketLeft.map { Accumulator(limit: $0) },
        isEmbedded: isEmbedded, selfOnlyLimit: selfOnlyLimit, asOf: someInstant,
        planYear: planYear)
}

/// Deductible $300 and out-of-pocket $5,000 left.
let usualLimits = limits(deductibleLeft: dollars(300), outOfPocketLeft: dollars(5_000))

func line(
    _ sequence: Int = 1, on date: CivilDate = day(2026, 3, 9), allowed: Money? = dollars(1_500),
    billed: Money? = nil, units: Int = 1, rule: CostShareRule = coinsuranceRule,
    visit: String? = nil, provider: String? = nil
) -> CostShareLine {
    CostShareLine(
        sequence: sequence, serviceDate: date, code: "G9999", units: units,
        allowedPerUnit: allowed, billedPerUnit: billed, rule: rule, visit: visit,
        provider: provider)
}

func estimate(
    _ lines: CostShareLine..., limits: Accumulators = usualLimits,
    _ change: (inout CostShareSituation) -> Void = { _ in }
) -> CostShareEstimate {
    var situation = CostShareSituation(accumulators: limits)
    change(&situation)
    return CostShareEstimator(situation).estimate(lines)
}
