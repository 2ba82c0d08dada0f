public import Cases
public import Plans
public import Primitives

/// "Is this person covered on that day, and for what?" (X12 270.)
public struct EligibilityQuestion: Hashable, Sendable {
    public var payer: PayerID
    /// The numbers on the card and others that were sent. Without any nobody is looked for.
    public var identifiers: [String]
    public var family: String?
    public var given: String?
    public var birthDate: CivilDate?
    /// The number is the subscriber's, and somebody covered through the subscriber is meant.
    public var isDependent: Bool
    /// nil: today, in the plan's time zone.
    public var on: CivilDate?

    public init(
        payer: PayerID, identifiers: [String], family: String? = nil, given: String? = nil,
        birthDate: CivilDate? = nil, isDependent: Bool = false, on date: CivilDate? = nil
    ) {
        self.payer = payer
        self.identifiers = identifiers
        self.family = family
        self.given = given
        self.birthDate = birthDate
        self.isDependent = isDependent
        on = date
    }
}

/// How somebody stands on a day.
public struct Eligibility: Hashable, Sendable {
    public var member: Member
    public var on: CivilDate
    /// The coverage of the day; where there is none, the last one before, else the next.
    public var coverage: Coverage?
    public var plan: Plan?
    /// What is used of the year's limits; nil where nothing is on file for the year.
    public var amounts: YearAccumulators?

    public var isActive: Bool { plan != nil && coverage?.active.contains(on) == true }
}

/// Why nobody was found, or why the one who was is not told of.
public enum EligibilityRefusal: Error, Hashable, Sendable {
    case identifierMissing
    /// Neither the birth date nor the whole name was sent: a number alone finds nobody.
    case tooLittle
    case birthDateImpossible
    case unknown
    case ambiguous
    case birthDateMismatch
    case nameMismatch
    /// The subscriber is known; nobody like this is covered through the subscriber.
    case dependentUnknown

    public var message: String {
        switch self {
        case .identifierMissing: "No member number was sent."
        case .tooLittle: "Beside the number a birth date is needed, or the whole name."
        case .birthDateImpossible: "The birth date lies in the future."
        case .unknown: "No member goes by this number."
        case .ambiguous:
            "The number belongs to more than one member; the birth date tells them apart."
        case .birthDateMismatch: "The birth date is not that of the member on file."
        case .nameMismatch: "The name is not that of the member on file."
        case .dependentUnknown: "Nobody like this is covered through the subscriber."
        }
    }
}
