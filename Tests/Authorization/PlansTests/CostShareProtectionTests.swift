import Plans
import Primitives
import Testing

/// Who may bill the member what: networks, the No Surprises Act, Medicaid, Medicare beneficiaries.
@Suite struct CostShareProtectionTests {
    private func outOfNetwork(_ change: (inout CostShareLine) -> Void = { _ in }) -> CostShareLine {
        var away = line(billed: dollars(2_500))
        away.network = .outOfNetwork
        change(&away)
        return away
    }

    @Test func anOutOfNetworkProviderMayBillTheRest() {
        let result = estimate(outOfNetwork())
        #expect(result.lines[0].balance == dollars(1_000))
        #expect(result.patientTotal == dollars(1_540))
        #expect(result.accumulatorsAfter.outOfPocketRemaining == dollars(4_460))
    }

    @Test func aBalanceIsNeverCapped() {
        let met = limits(deductibleLeft: .zero, outOfPocketLeft: .zero)
        #expect(estimate(outOfNetwork(), limits: met).patientTotal == dollars(1_000))
    }

    @Test func anEmergencyUnderTheNoSurprisesActIsSharedAsInNetwork() {
        let away = outOfNetwork { $0.isNoSurprisesProtected = true }
        let own = limits(deductibleLeft: dollars(3_000), outOfPocketLeft: dollars(9_000))
        let result = estimate(away) { $0.outOfNetwork = own }
        #expect(result.patientTotal == dollars(540))
        #expect(result.accumulatorsAfter.deductibleRemaining == .zero)
        #expect(result.outOfNetworkAfter == own)
    }

    @Test func outOfNetworkLimitsAreKeptApart() {
        let own = limits(deductibleLeft: dollars(3_000), outOfPocketLeft: dollars(9_000))
        let result = estimate(outOfNetwork()) { $0.outOfNetwork = own }
        #expect(result.lines[0].deductible == dollars(1_500))
        #expect(result.accumulatorsAfter == usualLimits)
        #expect(result.outOfNetworkAfter?.deductibleRemaining == dollars(1_500))
    }

    @Test func aProviderHeldHarmlessBillsNoBalance() {
        #expect(estimate(outOfNetwork { $0.isHeldHarmless = true }).patientTotal == dollars(540))
    }

    @Test func anUnknownChargeOutOfNetworkIsCautioned() {
        let result = estimate(outOfNetwork { $0.billedPerUnit = nil })
        #expect(result.patientTotal == dollars(540))
        #expect(result.cautions.contains { $0.contains("charge is not known") })
    }

    @Test func freeCareOutOfNetworkMayStillLeaveABalance() {
        let away = outOfNetwork { $0.rule.isPreventive = true }
        #expect(estimate(away).patientTotal == dollars(1_000))
    }

    @Test func aMissingAuthorizationIsTheProvidersLoss() {
        var late = line()
        late.isProviderLiable = true
        late.nonCovered = dollars(200)
        let result = estimate(late) { $0.benefitUnitsLeft = ["imaging": 1] }
        #expect(result.patientTotal == .zero)
        #expect(result.planTotal == .zero)
        #expect(result.lines[0].bearer == .provider)
        #expect(result.lines[0].borneByOther == dollars(1_500))
        #expect(result.accumulatorsAfter == usualLimits)
    }

    @Test func aQualifiedMedicareBeneficiaryPaysNothingAndTheLimitsMove() {
        let result = estimate(outOfNetwork()) { $0.isQualifiedMedicareBeneficiary = true }
        #expect(result.patientTotal == .zero)
        #expect(result.lines[0].borneByOther == dollars(540))
        #expect(result.lines[0].bearer == .medicaid)
        #expect(result.planTotal == dollars(960))
        #expect(result.accumulatorsAfter.outOfPocketRemaining == dollars(4_460))
    }

    @Test func aQualifiedMedicareBeneficiaryPaysWhatMedicareDoesNotCover() {
        var extra = line()
        extra.nonCovered = dollars(80)
        let result = estimate(extra) { $0.isQualifiedMedicareBeneficiary = true }
        #expect(result.patientTotal == dollars(80))
    }

    @Test(
        "Medicaid takes a nominal amount at most",
        arguments: [
            (MedicaidCostShare(), dollars(8)),
            (MedicaidCostShare(maximumPerLine: dollars(4)), dollars(4)),
            (
                MedicaidCostShare(maximumPerLine: dollars(4), familyCapLeft: dollars(1, 50)),
                dollars(1, 50)
            ),
            (MedicaidCostShare(isExempt: true), .zero),
        ] as [(MedicaidCostShare, Money)])
    func medicaid(terms: MedicaidCostShare, expected: Money) {
        let rule = CostShareRule(benefit: "visit", copay: dollars(8), deductibleApplies: false)
        let result = estimate(line(allowed: dollars(90), rule: rule)) { $0.medicaid = terms }
        #expect(result.patientTotal == expected)
        #expect(result.planTotal == dollars(90) - expected)
    }

    @Test func theMedicaidFamilyCapMovesBetweenLines() {
        let rule = CostShareRule(
            benefit: "visit", copay: dollars(4), copayPer: .unit, deductibleApplies: false)
        let result = estimate(line(1, rule: rule), line(2, rule: rule)) {
            $0.medicaid = MedicaidCostShare(familyCapLeft: dollars(6))
        }
        #expect(result.lines.map(\.share) == [dollars(4), dollars(2)])
    }

    @Test func aMedicaidMemberIsNeverBalanceBilled() {
        let result = estimate(outOfNetwork()) { $0.medicaid = MedicaidCostShare(isExempt: true) }
        #expect(result.patientTotal == .zero)
    }

    @Test func theMedicareAdvantageMaximumIsTheIndividualLimit() {
        let maximum = Accumulators(
            individualDeductible: Accumulator(limit: nil),
            individualOutOfPocket: Accumulator(limit: dollars(5_000), used: dollars(4_900)),
            asOf: someInstant)
        let result = estimate(line(), limits: maximum)
        #expect(result.lines[0].deductible == .zero)
        #expect(result.patientTotal == dollars(100))
    }
}
