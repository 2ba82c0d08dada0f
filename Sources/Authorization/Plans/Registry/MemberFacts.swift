public import Cases

/// Sex as a payer has it on file (X12 code list 1068).
public enum Sex: String, Hashable, Sendable, Recordable, CaseIterable {
    case female = "F"
    case male = "M"
    case unknown = "U"
}

/// Where a member lives.
public struct PostalAddress: Hashable, Sendable {
    public var street: String
    /// The second line.
    public var further: String?
    public var city: String
    public var state: String?
    public var postalCode: String?

    public init(
        street: String, further: String? = nil, city: String, state: String? = nil,
        postalCode: String? = nil
    ) {
        self.street = street
        self.further = further
        self.city = city
        self.state = state
        self.postalCode = postalCode
    }
}

/// The subscriber through whom a member is covered.
public struct SubscriberLink: Hashable, Sendable {
    public var id: MemberID
    public var relationship: Relationship

    public init(id: MemberID, relationship: Relationship) {
        self.id = id
        self.relationship = relationship
    }

    /// What the member is to the subscriber (X12 code list 1069, as far as anything here depends on it).
    public enum Relationship: String, Hashable, Sendable, Recordable, CaseIterable {
        case spouse = "01"
        case child = "19"
        case lifePartner = "53"
        case other = "G8"
    }
}
