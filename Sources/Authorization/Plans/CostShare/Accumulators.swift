public import Primitives

/// How far a member and the family have come towards deductible and out-of-pocket maximum.
public struct Accumulators: Hashable, Sendable {
    public var individualDeductible: Accumulator
    /// Nil for one who is covered alone.
    public var familyDeductible: Accumulator?
    public var individualOutOfPocket: Accumulator
    public var familyOutOfPocket: Accumulator?
    /// Embedded: each person has limits of their own inside the family's. Otherwise the family shares one
    /// (aggregate), and only `selfOnlyLimit` protects the single person.
    public var isEmbedded: Bool
    /// Under an aggregate family maximum nobody pays more than the self-only maximum of the law
    /// (45 CFR 156.130(c)). The year's figure is configuration.
    public var selfOnlyLimit: Money?
    /// When these figures were right. An estimate always shows it.
    public var asOf: Instant
    /// The plan year they belong to.
    public var planYear: DateRange?

    public init(
        individualDeductible: Accumulator, familyDeductible: Accumulator? = nil,
        individualOutOfPocket: Accumulator, familyOutOfPocket: Accumulator? = nil,
        isEmbedded: Bool = true, selfOnlyLimit: Money? = nil, asOf: Instant,
        planYear: DateRange? = nil
    ) {
        self.individualDeductible = individualDeductible
        self.familyDeductible = familyDeductible
        self.individualOutOfPocket = individualOutOfPocket
        self.familyOutOfPocket = familyOutOfPocket
        self.isEmbedded = isEmbedded
        self.selfOnlyLimit = selfOnlyLimit
        self.asOf = asOf
        self.planYear = planYear
    }

    /// What must still be paid before the plan pays; nil: there is no deductible.
    ///
    /// Embedded: the smaller of individual and family, so a family that has met its own is done even where this
    /// member has not. Aggregate: the family's alone.
    public var deductibleRemaining: Money? {
        guard let family = familyDeductible else { return individualDeductible.remaining }
        guard isEmbedded else { return family.remaining }
        return Self.smaller(individualDeductible.remaining, family.remaining)
    }

    /// The most that can still be asked of this member this year; nil: there is no maximum.
    public var outOfPocketRemaining: Money? {
        guard let family = familyOutOfPocket else { return individualOutOfPocket.remaining }
        if isEmbedded {
            return Self.smaller(individualOutOfPocket.remaining, family.remaining)
        }
        let selfOnly = Accumulator(limit: selfOnlyLimit, used: individualOutOfPocket.used)
        return Self.smaller(family.remaining, selfOnly.remaining)
    }

    /// The same limits at the start of another plan year.
    public func reset() -> Accumulators {
        var fresh = self
        fresh.individualDeductible = individualDeductible.reset()
        fresh.familyDeductible = familyDeductible?.reset()
        fresh.individualOutOfPocket = individualOutOfPocket.reset()
        fresh.familyOutOfPocket = familyOutOfPocket?.reset()
        fresh.planYear = nil
        return fresh
    }

    mutating func use(deductible: Money, outOfPocket: Money) {
        individualDeductible.use(deductible)
        familyDeductible?.use(deductible)
        individualOutOfPocket.use(outOfPocket)
        familyOutOfPocket?.use(outOfPocket)
    }

    private static func smaller(_ one: Money?, _ other: Money?) -> Money? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }
}
