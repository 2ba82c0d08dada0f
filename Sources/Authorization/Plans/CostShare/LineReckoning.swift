import Primitives

/// The formula, for one line: allowed amount, copay, deductible, coinsurance, caps, and what lies outside them.
///
/// Where a sum must be cut to a cap, coinsurance is cut first, then the deductible, then the copay.
struct LineReckoning {
    let line: CostShareLine
    let situation: CostShareSituation
    private var result: CostShareLineEstimate

    init(_ line: CostShareLine, _ situation: CostShareSituation) {
        self.line = line
        self.situation = situation
        result = CostShareLineEstimate(line)
    }

    private var rule: CostShareRule { line.rule }

    consuming func reckon(_ ledger: inout CostShareLedger) -> CostShareLineEstimate {
        var reckoning = self
        reckoning.run(&ledger)
        return reckoning.result
    }

    private mutating func run(_ ledger: inout CostShareLedger) {
        if let reason = line.unpricedReason {
            result.unpriced = reason
            return
        }
        guard rule.isCovered else {
            addNonCovered(units: line.units, because: "the plan does not cover it")
            finish()
            return
        }
        if line.isProviderLiable {
            setAllowed(units: line.units)
            bearByProvider()
            return
        }
        if let limit = unknownLimit {
            result.unpriced = "how much is left of the \(limit.name) is not known"
            return
        }
        let units = takeBenefitUnits(&ledger)
        setAllowed(units: units)
        if rule.isPreventive {
            result.note("Share", "preventive care is free", .zero)
        } else {
            share(units: units, &ledger)
        }
        addOutsideTheCap(units: units)
        finish()
    }

    /// The limit that the share depends on and that nobody knows: one that is not known is not one that the plan does not have.
    private var unknownLimit: CostShareRule.Limit? {
        guard !situation.areLimitsKnown, situation.medicaid?.isExempt != true else { return nil }
        return rule.limitNeeded(
            isHighDeductible: situation.isHighDeductible, isMedicaid: situation.medicaid != nil)
    }

    /// The units that the benefit's limit still covers; the rest is not covered.
    private mutating func takeBenefitUnits(_ ledger: inout CostShareLedger) -> Int {
        guard let left = ledger.benefitUnitsLeft[rule.benefit] else { return line.units }
        let units = min(line.units, max(left, 0))
        ledger.benefitUnitsLeft[rule.benefit] = max(left, 0) - units
        if units < line.units {
            addNonCovered(
                units: line.units - units,
                because: "\(units) of \(line.units) units are left in the benefit")
        }
        return units
    }

    private mutating func setAllowed(units: Int) {
        guard let fee = line.allowedPerUnit else { return }
        var perUnit = fee
        for adjustment in line.adjustments {
            perUnit = perUnit.percent(basisPoints: adjustment.basisPoints)
            result.note(
                "Allowed amount, adjusted",
                "\(adjustment.label): \(percent(adjustment.basisPoints)) of the fee", perUnit)
        }
        if rule.lesserOfBilled, let billed = line.billedPerUnit, billed < perUnit {
            result.note("Allowed amount, one unit", "the charge is less than \(perUnit)", billed)
            perUnit = billed
        }
        result.allowed = perUnit.times(units)
        result.note("Allowed amount", "\(perUnit) x \(units)", result.allowed)
    }

    /// Copay, deductible and coinsurance, then every cap.
    private mutating func share(units: Int, _ ledger: inout CostShareLedger) {
        let limits = ledger.accumulators(of: line.tier)
        let isDeductibleFirst = situation.isHighDeductible && !rule.isBeforeHighDeductible
        if isDeductibleFirst {
            takeDeductible(from: result.allowed, limits)
            takeCopay(of: result.allowed - result.deductible, units: units, &ledger)
        } else {
            takeCopay(of: result.allowed, units: units, &ledger)
            let base = rule.copayFirst ? result.allowed - result.copay : result.allowed
            if rule.copayReplacesDeductible, rule.copay != nil {
                result.note("Deductible", "the copay takes its place", .zero)
            } else if rule.deductibleApplies {
                takeDeductible(from: base, limits)
            } else {
                result.note("Deductible", "does not apply", .zero)
            }
        }
        let base = rule.copayFirst ? result.allowed - result.copay : result.allowed
        let shared = max(.zero, base - result.deductible)
        result.coinsurance = shared.percent(basisPoints: rule.coinsuranceBasisPoints)
        result.note(
            "Coinsurance", "\(percent(rule.coinsuranceBasisPoints)) of \(shared)",
            result.coinsurance)
        cap(at: result.allowed, "Share", "never above the allowed amount")
        applyCaps(limits, &ledger)
    }

    private mutating func applyCaps(_ limits: Accumulators, _ ledger: inout CostShareLedger) {
        if rule.countsToOutOfPocket, let left = limits.outOfPocketRemaining {
            cap(at: left, "Out-of-pocket maximum", "\(left) is left of it")
        }
        if let medicaid = situation.medicaid {
            if medicaid.isExempt { cap(at: .zero, "Medicaid", "exempt from cost sharing") }
            if let most = medicaid.maximumPerLine { cap(at: most, "Medicaid", "nominal amount") }
            if let left = ledger.medicaidFamilyCapLeft {
                cap(at: left, "Medicaid", "\(left) is left of the family's cap")
            }
        }
        result.note("Share", "copay + deductible + coinsurance", result.share)
        ledger.use(
            of: line.tier, deductible: result.deductible,
            outOfPocket: rule.countsToOutOfPocket ? result.share : .zero, share: result.share)
        guard situation.isQualifiedMedicareBeneficiary else { return }
        // The maximum of a Medicare Advantage plan counts all cost sharing, whoever pays it or nobody
        // (42 CFR 422.100(f)(4), 422.101(d)(4), from 2023), so the limits have moved above.
        result.borneByOther = result.share
        result.bearer = .medicaid
        result.note(
            "Qualified Medicare Beneficiary", "the share is not billed to the member",
            result.borneByOther)
    }

    private mutating func takeDeductible(from base: Money, _ limits: Accumulators) {
        guard let left = limits.deductibleRemaining else {
            result.note("Deductible", "the plan has none", .zero)
            return
        }
        result.deductible = min(base, left)
        result.note("Deductible", "the smaller of \(base) and \(left) left", result.deductible)
    }

    /// One copay is taken from the lines that share it, in their order, until it is used up.
    private mutating func takeCopay(
        of amount: Money, units: Int, _ ledger: inout CostShareLedger
    ) {
        guard let copay = rule.copay else { return }
        if rule.copayPer == .unit {
            let charged = min(units, rule.copayUnitsMax ?? units)
            result.copay = min(copay.times(max(charged, 0)), amount)
            result.note("Copay", "\(copay) x \(max(charged, 0)), at most \(amount)", result.copay)
            return
        }
        let key = CostShareLedger.CopayKey(
            benefit: rule.benefit, tier: line.tier, what: copayKey)
        let left = ledger.copaysLeft[key] ?? copay
        result.copay = min(left, amount)
        ledger.copaysLeft[key] = left - result.copay
        result.note(
            "Copay",
            left < copay
                ? "\(left) is left of \(copay) once per \(rule.copayPer.rawValue)"
                : "\(copay) once per \(rule.copayPer.rawValue), at most \(amount)",
            result.copay)
    }

    private var copayKey: String {
        let provider = line.provider ?? ""
        return switch rule.copayPer {
        case .visit: line.visit.map { "visit \($0)" } ?? "\(provider) on \(line.serviceDate)"
        case .day: "\(line.serviceDate)"
        case .provider: provider
        case .unit: ""
        }
    }

    private mutating func cap(at most: Money, _ label: String, _ reason: String) {
        guard result.share > most else { return }
        var excess = result.share - max(most, .zero)
        let fromCoinsurance = min(excess, result.coinsurance)
        excess = excess - fromCoinsurance
        let fromDeductible = min(excess, result.deductible)
        result.coinsurance = result.coinsurance - fromCoinsurance
        result.deductible = result.deductible - fromDeductible
        result.copay = result.copay - (excess - fromDeductible)
        result.note(label, reason, result.share)
    }

    private mutating func addNonCovered(units: Int, because reason: String) {
        let allowed = line.allowedPerUnit
        let perUnit =
            rule.nonCoveredIsLimitedToAllowed
            ? [allowed, line.billedPerUnit].compactMap { $0 }.min()
            : line.billedPerUnit ?? allowed
        guard let perUnit else {
            result.unpriced = "neither fee nor charge is known for what is not covered"
            return
        }
        let amount = perUnit.times(units)
        result.nonCovered = result.nonCovered + amount
        result.note("Not covered", "\(reason): \(perUnit) x \(units)", amount)
    }

    private mutating func addOutsideTheCap(units: Int) {
        if line.mayBeBalanceBilled(in: situation), let billed = line.billedPerUnit {
            result.balance = max(.zero, billed.times(units) - result.allowed)
            result.note(
                "Balance bill", "charge \(billed.times(units)) - allowed \(result.allowed)",
                result.balance)
        }
    }

    /// The provider's loss: no share, nothing used of any limit, nothing paid.
    private mutating func bearByProvider() {
        result.borneByOther = result.allowed
        result.bearer = .provider
        result.note("Provider bears it", "the member may not be billed", result.allowed)
        result.note("Member pays", "nothing", .zero)
    }

    private mutating func finish() {
        if line.nonCovered > .zero {
            result.nonCovered = result.nonCovered + line.nonCovered
            result.note("Not covered", "charges outside every benefit", line.nonCovered)
        }
        result.planPays = result.allowed - result.share
        result.note("Member pays", "share + not covered + balance", result.patient)
        result.note("Plan pays", "allowed - share", result.planPays)
    }

    private func percent(_ basisPoints: Int) -> String {
        let fraction = basisPoints % 100
        let digits = fraction < 10 ? "0\(fraction)" : "\(fraction)"
        return fraction == 0 ? "\(basisPoints / 100)%" : "\(basisPoints / 100).\(digits)%"
    }
}

extension CostShareLine {
    /// Out of network, and neither law nor contract protects the member.
    func mayBeBalanceBilled(in situation: CostShareSituation) -> Bool {
        network == .outOfNetwork && !isNoSurprisesProtected && !isHeldHarmless
            && !isProviderLiable && rule.isCovered && situation.medicaid == nil
            && !situation.isQualifiedMedicareBeneficiary
    }
}
