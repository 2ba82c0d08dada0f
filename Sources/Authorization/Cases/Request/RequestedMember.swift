public import Primitives

/// The member as the request describes them; the registry says who that is.
public struct RequestedMember: Hashable, Sendable {
    /// Identifiers in the order in which they are tried: member id, subscriber id, others.
    public var identifiers: [String]
    /// How many of them, from the first on, are as a card has them: those of a Coverage, and those that are called a member's number.
    /// nil: no card is stated, or there are no others.
    public var cardNumbers: Int?
    public var family: String?
    public var given: String?
    public var birthDate: CivilDate?
    /// Whether the patient is said to be somebody whom the subscriber's coverage covers, too: the number may be the subscriber's.
    public var isDependent: Bool
    /// What an X12 request says beyond that of patient and subscriber: kinds of numbers, addresses, sex, relationship; and
    /// the subscriber's own name where the patient is a dependent.
    public var kept: [KeptSegment]

    public init(
        identifiers: [String], cardNumbers: Int? = nil, family: String? = nil,
        given: String? = nil, birthDate: CivilDate? = nil, isDependent: Bool = false,
        kept: [KeptSegment] = []
    ) {
        self.identifiers = identifiers
        self.cardNumbers = cardNumbers
        self.family = family
        self.given = given
        self.birthDate = birthDate
        self.isDependent = isDependent
        self.kept = kept
    }

    /// The patient's sex as it was sent (X12 DMG03, code list 1068): what stands behind a dependent's name, where one is named.
    public var sex: String? {
        let own = kept.lastIndex { $0.name == "NM1" && $0[element: 1] == "QC" } ?? 0
        return kept[min(own, kept.endIndex)...].first { $0.name == "DMG" }?[element: 3]
    }
}
