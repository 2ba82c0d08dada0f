/// Whose money it is, and so whose rules hold.
public enum Program: String, Hashable, Sendable, Recordable, CaseIterable {
    case medicareAdvantage
    case medicaidManagedCare
    case medicaidFeeForService
    case commercialInsured
    /// An employer pays; its administrator decides under the plan document (ERISA).
    case selfFunded
    case medicareFeeForService

    public var name: String {
        switch self {
        case .medicareAdvantage: "Medicare Advantage"
        case .medicaidManagedCare: "Medicaid managed care"
        case .medicaidFeeForService: "Medicaid fee-for-service"
        case .commercialInsured: "commercial, insured"
        case .selfFunded: "self-funded employer plan"
        case .medicareFeeForService: "Original Medicare"
        }
    }
}

/// What kind of question the clock runs for.
public enum ReviewKind: String, Hashable, Sendable, Recordable, CaseIterable {
    case preService
    /// Care is under way, and more of it is asked for.
    case concurrent
    case postService
    case appeal
}

/// What the law makes of a clock that ran out. It is always an alarm; it may be a decision too.
public enum LapseEffect: String, Hashable, Sendable, Recordable, CaseIterable {
    /// Late, and still to be decided by a person.
    case alarm
    /// Counts as a denial on that date, with notice due (42 CFR 438.404(c)(5)).
    case denialByLaw
    /// Counts as granted, as several states have it.
    case approvalByLaw
}
