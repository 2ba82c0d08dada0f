import Cases

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
