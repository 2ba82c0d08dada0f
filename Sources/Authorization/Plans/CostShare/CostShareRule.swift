public import Cases
public import Primitives

/// What the member pays for one benefit, as the plan's benefit table says: one row, for one network tier.
///
/// All amounts are configuration. Yearly legal maximums (45 CFR 156.130, 42 CFR 422.100(f)) are limits of
/// `Accumulators`, never constants here.
public struct CostShareRule: Hashable, Sendable {
    /// What one copay buys.
    public enum CopayUnit: String, Hashable, Sendable, CaseIterable {
        /// Once for all lines of one visit: the same `CostShareLine.visit`, else the same provider on the same day.
        case visit
        /// Once a calendar day, whoever renders the service.
        case day
        /// Once for each rendering provider on all lines of the estimate.
        case provider
        /// For each unit of the line, for example each day of a stay billed in days.
        case unit
    }

    /// The benefit's id. Copays "once per visit" and unit limits are kept by benefit.
    public var benefit: String
    public var isCovered: Bool
    /// Preventive services carry no cost share (45 CFR 147.130; 26 USC 223(c)(2)(C) for high-deductible plans).
    public var isPreventive: Bool
    public var copay: Money?
    public var copayPer: CopayUnit
    /// With `.unit`: the most units that carry a copay ("days 1 to 5"); nil: all of them.
    public var copayUnitsMax: Int?
    /// The copay comes off before deductible and coinsurance are figured.
    public var copayFirst: Bool
    /// Where there is a copay the deductible is waived.
    public var copayReplacesDeductible: Bool
    public var deductibleApplies: Bool
    /// The member's part in hundredths of a percent: 2000 is 20%.
    public var coinsuranceBasisPoints: Int
    /// The share counts to the out-of-pocket maximum, and is capped by it.
    public var countsToOutOfPocket: Bool
    /// The contract pays the lesser of the fee and the charge.
    public var lesserOfBilled: Bool
    /// For what is not covered the contract lets the provider bill the allowed amount at most.
    public var nonCoveredIsLimitedToAllowed: Bool
    /// A high-deductible plan pays this before its deductible all the same (for example insulin,
    /// 26 USC 223(c)(2)(G)).
    public var isBeforeHighDeductible: Bool
    /// Where the plan document says so.
    public var provision: Citation?

    public init(
        benefit: String, isCovered: Bool = true, isPreventive: Bool = false, copay: Money? = nil,
        copayPer: CopayUnit = .visit, copayUnitsMax: Int? = nil, copayFirst: Bool = true,
        copayReplacesDeductible: Bool = false, deductibleApplies: Bool = true,
        coinsuranceBasisPoints: Int = 0, countsToOutOfPocket: Bool = true,
        lesserOfBilled: Bool = true, nonCoveredIsLimitedToAllowed: Bool = false,
        isBeforeHighDeductible: Bool = false, provision: Citation? = nil
    ) {
        self.benefit = benefit
        self.isCovered = isCovered
        self.isPreventive = isPreventive
        self.copay = copay
        self.copayPer = copayPer
        self.copayUnitsMax = copayUnitsMax
        self.copayFirst = copayFirst
        self.copayReplacesDeductible = copayReplacesDeductible
        self.deductibleApplies = deductibleApplies
        self.coinsuranceBasisPoints = min(max(coinsuranceBasisPoints, 0), 10_000)
        self.countsToOutOfPocket = countsToOutOfPocket
        self.lesserOfBilled = lesserOfBilled
        self.nonCoveredIsLimitedToAllowed = nonCoveredIsLimitedToAllowed
        self.isBeforeHighDeductible = isBeforeHighDeductible
        self.provision = provision
    }

    /// A yearly limit that a share may depend on.
    public enum Limit: String, Hashable, Sendable, CaseIterable {
        case deductible, outOfPocket

        public var name: String {
            switch self {
            case .deductible: "deductible"
            case .outOfPocket: "out-of-pocket maximum"
            }
        }
    }

    /// The first limit that has to be known before the share can be; nil where none matters.
    ///
    /// Medicaid has no out-of-pocket maximum of a year; its own cap is `MedicaidCostShare.familyCapLeft`.
    public func limitNeeded(isHighDeductible: Bool, isMedicaid: Bool) -> Limit? {
        guard isCovered, !isPreventive else { return nil }
        if takesDeductible(isHighDeductible: isHighDeductible) { return .deductible }
        let hasShare = coinsuranceBasisPoints > 0 || (copay ?? .zero) > .zero
        return hasShare && countsToOutOfPocket && !isMedicaid ? .outOfPocket : nil
    }

    private func takesDeductible(isHighDeductible: Bool) -> Bool {
        if isHighDeductible, !isBeforeHighDeductible { return true }
        return deductibleApplies && !(copayReplacesDeductible && copay != nil)
    }
}
