public import Cases

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
