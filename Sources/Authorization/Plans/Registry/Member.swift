public import Cases
public import Primitives

/// A member of the registry. Protected data: lives in Records, never in the plan book.
public struct Member: Hashable, Sendable {
    public var payer: PayerID
    public var id: MemberID
    /// Other identifiers that requests use for the same person: subscriber id, old member ids.
    public var otherIdentifiers: [String]
    public var family: String
    public var given: String
    public var birthDate: CivilDate
    /// Two-letter state of residence.
    public var state: String?
    public var coverages: [Coverage]
    /// Where the member stands against deductible and out-of-pocket limit, newest year last.
    public var accumulators: [YearAccumulators]
    /// A Qualified Medicare Beneficiary pays no share.
    public var isQualifiedMedicareBeneficiary: Bool
    public var sex: Sex?
    public var address: PostalAddress?
    /// nil: the member is the subscriber. The subscriber's number is among `otherIdentifiers`: a family may share it.
    public var subscriber: SubscriberLink?

    public init(
        payer: PayerID, id: MemberID, otherIdentifiers: [String] = [], family: String,
        given: String, birthDate: CivilDate, state: String? = nil, coverages: [Coverage],
        accumulators: [YearAccumulators] = [], isQualifiedMedicareBeneficiary: Bool = false,
        sex: Sex? = nil, address: PostalAddress? = nil, subscriber: SubscriberLink? = nil
    ) {
        self.payer = payer
        self.id = id
        self.otherIdentifiers = otherIdentifiers
        self.family = family
        self.given = given
        self.birthDate = birthDate
        self.state = state
        self.coverages = coverages
        self.accumulators = accumulators
        self.isQualifiedMedicareBeneficiary = isQualifiedMedicareBeneficiary
        self.sex = sex
        self.address = address
        self.subscriber = subscriber
    }

    public var name: String { "\(given) \(family)" }

    /// The coverage in force on a date.
    public func coverage(on date: CivilDate) -> Coverage? {
        coverages.first { $0.active.contains(date) }
    }

    /// The last day of cover by a plan without a gap from a day on; nil where none is known.
    public func coverageEnd(of plan: PlanID, from start: CivilDate) -> CivilDate? {
        var end = coverage(on: start)?.active.end
        while let last = end,
            let next = coverages.first(where: {
                $0.plan == plan && $0.active.contains(last.adding(days: 1))
            })
        {
            end = next.active.end
        }
        return end
    }
}
