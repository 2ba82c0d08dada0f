public import Primitives

/// One priced line of a service: what is done, when, by whom, at which fee, under which benefit.
///
/// Facility, professional and anesthesia bills are lines of their own. Of a partial approval give the approved
/// units only.
public struct CostShareLine: Hashable, Sendable {
    public enum Network: String, Hashable, Sendable, CaseIterable {
        case inNetwork, outOfNetwork

        /// The tier whose rule and accumulators hold. A service under the No Surprises Act is shared as in
        /// network, whoever renders it (45 CFR 149.110(b)(3), 149.120, 149.130).
        public func tier(isNoSurprisesProtected: Bool) -> Network {
            isNoSurprisesProtected ? .inNetwork : self
        }
    }

    public var sequence: Int
    public var serviceDate: CivilDate
    public var code: String
    /// Whole units, at least 1.
    public var units: Int
    /// By contract or fee schedule; under the No Surprises Act the recognized amount. Nil: no fee is known, and
    /// the line is shown without an amount rather than with a guess.
    public var allowedPerUnit: Money?
    /// The provider's charge, where it is known.
    public var billedPerUnit: Money?
    /// Changes of the allowed amount: modifier 50, multiple procedures.
    public var adjustments: [PriceAdjustment]
    /// The benefit's rule in `network.tier(isNoSurprisesProtected:)`.
    public var rule: CostShareRule
    public var network: Network
    public var isNoSurprisesProtected: Bool
    /// The provider may not bill the member beyond the allowed amount, by contract or by law.
    public var isHeldHarmless: Bool
    /// The provider bears it all, as is usual where a required authorization was never asked for.
    public var isProviderLiable: Bool
    /// Charges of this line that no benefit covers, for example the surcharge of a private room.
    public var nonCovered: Money
    /// Lines of one visit carry the same key.
    public var visit: String?
    /// The rendering provider's key.
    public var provider: String?

    public init(
        sequence: Int, serviceDate: CivilDate, code: String, units: Int = 1,
        allowedPerUnit: Money?, billedPerUnit: Money? = nil, adjustments: [PriceAdjustment] = [],
        rule: CostShareRule, network: Network = .inNetwork, isNoSurprisesProtected: Bool = false,
        isHeldHarmless: Bool = false, isProviderLiable: Bool = false, nonCovered: Money = .zero,
        visit: String? = nil, provider: String? = nil
    ) {
        self.sequence = sequence
        self.serviceDate = serviceDate
        self.code = code
        self.units = units
        self.allowedPerUnit = allowedPerUnit
        self.billedPerUnit = billedPerUnit
        self.adjustments = adjustments
        self.rule = rule
        self.network = network
        self.isNoSurprisesProtected = isNoSurprisesProtected
        self.isHeldHarmless = isHeldHarmless
        self.isProviderLiable = isProviderLiable
        self.nonCovered = nonCovered
        self.visit = visit
        self.provider = provider
    }

    /// The tier whose accumulators move.
    public var tier: Network { network.tier(isNoSurprisesProtected: isNoSurprisesProtected) }

    /// The most that a line may come to: ten billion dollars. More is an error of the sender, and keeps every product
    /// inside 64 bits.
    static let amountMax = Money(cents: 1_000_000_000_000)
    static let unitsMax = 100_000

    /// The reason why the line can not be reckoned, if any.
    var unpricedReason: String? {
        guard (1...Self.unitsMax).contains(units) else { return "\(units) units can not be priced" }
        let amounts = [allowedPerUnit, billedPerUnit, rule.copay].compactMap { $0 }
        guard (amounts + [nonCovered]).allSatisfy({ $0 >= .zero && $0 <= Self.amountMax }),
            amounts.allSatisfy({ $0.cents <= Self.amountMax.cents / Int64(units) }),
            isAdjustedWithinRange
        else { return "an amount is below zero or out of range" }
        let isFree = rule.isCovered && rule.isPreventive
        let needsFee = rule.isCovered ? !isFree : billedPerUnit == nil
        return needsFee && allowedPerUnit == nil ? "no fee is known for \(code)" : nil
    }

    private var isAdjustedWithinRange: Bool {
        var amount = allowedPerUnit ?? .zero
        for adjustment in adjustments {
            amount = amount.percent(basisPoints: adjustment.basisPoints)
            guard amount.cents <= Self.amountMax.cents / Int64(units) else { return false }
        }
        return true
    }
}
