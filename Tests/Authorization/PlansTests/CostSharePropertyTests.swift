import Plans
import Primitives
import Testing

/// What must hold for every estimate, over many made-up ones. The seed is in the failure.
@Suite struct CostSharePropertyTests {
    @Test("Nothing is lost, no cap is passed", arguments: 1...40)
    func invariants(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        for _ in 0..<100 {
            let situation = dice.situation()
            let lines = (1...dice.number(1, 5)).map { dice.line($0) }
            let result = CostShareEstimator(situation).estimate(lines)
            for line in result.lines where line.unpriced == nil {
                #expect(line.share <= line.allowed)
                #expect(line.share == line.copay + line.deductible + line.coinsurance)
                #expect(
                    line.patient + line.planPays + line.borneByOther
                        == line.allowed + line.nonCovered + line.balance)
                let parts = [
                    line.copay, line.deductible, line.coinsurance, line.planPays, line.nonCovered,
                    line.balance, line.borneByOther, line.patient,
                ]
                #expect(parts.allSatisfy { $0 >= .zero })
            }
            expectWithinLimits(result.accumulatorsAfter, from: situation.accumulators)
            #expect(CostShareEstimator(situation).estimate(lines.reversed()) == result)
        }
    }

    @Test("More used of a limit never makes a coinsurance line dearer", arguments: 1...20)
    func monotone(seed: Int) {
        var dice = Dice(seed: UInt64(seed) &+ 1_000)
        for _ in 0..<100 {
            let situation = dice.situation()
            var further = situation
            let more = dice.money(500)
            further.accumulators.individualDeductible.used =
                further.accumulators.individualDeductible.used + more
            further.accumulators.individualOutOfPocket.used =
                further.accumulators.individualOutOfPocket.used + more
            let asked = line(allowed: dice.money(3_000))
            let before = CostShareEstimator(situation).estimate([asked]).patientTotal
            let after = CostShareEstimator(further).estimate([asked]).patientTotal
            #expect(after <= before)
        }
    }

    private func expectWithinLimits(_ after: Accumulators, from before: Accumulators) {
        let pairs = [
            (after.individualDeductible, before.individualDeductible, before.isEmbedded),
            (after.individualOutOfPocket, before.individualOutOfPocket, before.isEmbedded),
            (
                after.familyDeductible ?? Accumulator(limit: nil),
                before.familyDeductible ?? Accumulator(limit: nil), true
            ),
            (
                after.familyOutOfPocket ?? Accumulator(limit: nil),
                before.familyOutOfPocket ?? Accumulator(limit: nil), true
            ),
        ]
        for (now, then, isBinding) in pairs where isBinding {
            guard let limit = now.limit else { continue }
            #expect(now.used <= max(limit, then.used))
            #expect(now.used >= then.used)
        }
        if !after.isEmbedded, let most = after.selfOnlyLimit {
            #expect(
                after.individualOutOfPocket.used <= max(most, before.individualOutOfPocket.used))
        }
    }
}

/// Made-up situations and lines from a seed (SplitMix64).
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func number(_ low: Int, _ high: Int) -> Int {
        low + Int(next() % UInt64(high - low + 1))
    }

    mutating func coin(_ oneIn: Int = 2) -> Bool { number(1, oneIn) == 1 }
    mutating func money(_ most: Int) -> Money { Money(cents: Int64(number(0, most * 100))) }
    mutating func maybe(_ most: Int) -> Money? { coin(4) ? nil : money(most) }

    mutating func accumulator(_ most: Int) -> Accumulator {
        let limit = maybe(most)
        return Accumulator(limit: limit, used: money(most / 2))
    }

    mutating func situation() -> CostShareSituation {
        let hasFamily = coin()
        let isEmbedded = coin()
        let accumulators = Accumulators(
            individualDeductible: accumulator(2_000),
            familyDeductible: hasFamily ? accumulator(4_000) : nil,
            individualOutOfPocket: accumulator(6_000),
            familyOutOfPocket: hasFamily ? accumulator(12_000) : nil,
            isEmbedded: isEmbedded || !hasFamily,
            selfOnlyLimit: hasFamily && !isEmbedded ? maybe(5_000) : nil, asOf: someInstant)
        return CostShareSituation(
            accumulators: accumulators, isHighDeductible: coin(4),
            isQualifiedMedicareBeneficiary: coin(8),
            medicaid: coin(6)
                ? MedicaidCostShare(
                    isExempt: coin(4), maximumPerLine: maybe(20), familyCapLeft: maybe(40)) : nil,
            benefitUnitsLeft: coin(4) ? ["b1": number(0, 6)] : [:])
    }

    mutating func line(_ sequence: Int) -> CostShareLine {
        let rule = CostShareRule(
            benefit: "b\(number(1, 3))", isCovered: !coin(8), isPreventive: coin(8),
            copay: coin() ? money(300) : nil,
            copayPer: CostShareRule.CopayUnit.allCases[number(0, 3)],
            copayUnitsMax: coin() ? number(0, 5) : nil, copayFirst: coin(),
            copayReplacesDeductible: coin(3), deductibleApplies: !coin(4),
            coinsuranceBasisPoints: number(0, 10_000), countsToOutOfPocket: !coin(5),
            lesserOfBilled: coin(), nonCoveredIsLimitedToAllowed: coin())
        return CostShareLine(
            sequence: sequence, serviceDate: day(2026, 3, number(1, 28)), code: "G9999",
            units: number(1, 9), allowedPerUnit: maybe(900), billedPerUnit: maybe(1_200),
            adjustments: coin(6) ? [.bilateral()] : [], rule: rule,
            network: coin(3) ? .outOfNetwork : .inNetwork, isNoSurprisesProtected: coin(4),
            isHeldHarmless: coin(4), isProviderLiable: coin(10),
            nonCovered: coin(4) ? money(200) : .zero, visit: coin() ? "v" : nil,
            provider: coin() ? "p" : nil)
    }
}
