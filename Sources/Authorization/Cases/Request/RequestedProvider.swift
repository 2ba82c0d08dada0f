/// A provider as a request names it: by identifiers, or only by type.
public struct RequestedProvider: Hashable, Sendable {
    public var role: ProviderRole
    /// Identifiers in the order in which they are tried; an NPI first. Kept as sent: samples carry
    /// NPIs with a wrong check digit, and the registry, not the digit, says who is known.
    public var identifiers: [String]
    public var name: String?
    /// Provider taxonomy (NUCC), where given: the type rather than a person.
    public var taxonomy: String?
    /// What an X12 request says beyond that: kinds of numbers, the parts of a person's name, address, contact, and the part
    /// played where several make one role.
    public var kept: [KeptSegment]

    public init(
        role: ProviderRole, identifiers: [String], name: String? = nil, taxonomy: String? = nil,
        kept: [KeptSegment] = []
    ) {
        self.role = role
        self.identifiers = identifiers
        self.name = name
        self.taxonomy = taxonomy
        self.kept = kept
    }
}
