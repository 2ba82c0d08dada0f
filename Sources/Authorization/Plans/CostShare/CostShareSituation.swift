/// Everything about the member, beside the lines, that an estimate depends on.
public struct CostShareSituation: Hashable, Sendable {
    /// In network, or for everything where the plan keeps no others.
    public var accumulators: Accumulators
    /// False where nobody has said how far the member has come, nor what the limits are: then no limit is taken to be absent,
    /// and what depends on one has no amount.
    public var areLimitsKnown: Bool
    /// Where out-of-network services have limits of their own.
    public var outOfNetwork: Accumulators?
    /// The next plan year as it begins, for lines after this one ends; nil: today's limits, nothing used.
    public var nextYear: Accumulators?
    /// A high-deductible health plan pays nothing but preventive care before the deductible is met
    /// (26 USC 223(c)(2)), so copays come after it.
    public var isHighDeductible: Bool
    /// A Qualified Medicare Beneficiary is never billed for Medicare cost sharing (SSA 1902(n)(3)(B)).
    public var isQualifiedMedicareBeneficiary: Bool
    /// Set for a Medicaid member.
    public var medicaid: MedicaidCostShare?
    /// Units that a limited benefit has left, by benefit id; a benefit without a limit is not in it.
    public var benefitUnitsLeft: [String: Int]
    /// Claims that are received and not paid yet, and would use the limits before this service.
    public var inFlight: ClaimsInFlight?
    /// Another payer is known. Its payment is not reckoned; the estimate says so.
    public var hasOtherCoverage: Bool

    public init(
        accumulators: Accumulators, areLimitsKnown: Bool = true,
        outOfNetwork: Accumulators? = nil, nextYear: Accumulators? = nil,
        isHighDeductible: Bool = false, isQualifiedMedicareBeneficiary: Bool = false,
        medicaid: MedicaidCostShare? = nil,
        benefitUnitsLeft: [String: Int] = [:], inFlight: ClaimsInFlight? = nil,
        hasOtherCoverage: Bool = false
    ) {
        self.accumulators = accumulators
        self.areLimitsKnown = areLimitsKnown
        self.outOfNetwork = outOfNetwork
        self.nextYear = nextYear
        self.isHighDeductible = isHighDeductible
        self.isQualifiedMedicareBeneficiary = isQualifiedMedicareBeneficiary
        self.medicaid = medicaid
        self.benefitUnitsLeft = benefitUnitsLeft
        self.inFlight = inFlight
        self.hasOtherCoverage = hasOtherCoverage
    }
}
