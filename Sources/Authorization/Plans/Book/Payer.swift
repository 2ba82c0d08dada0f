public import Cases

/// Who insures, or administers for an employer.
public struct Payer: Hashable, Sendable {
    public var id: PayerID
    public var name: String
    /// What requests call it: payer ids, tax numbers, NPIs, each as sent.
    public var identifiers: [String]
    public var phone: String?
    public var address: String?

    public init(
        id: PayerID, name: String, identifiers: [String] = [], phone: String? = nil,
        address: String? = nil
    ) {
        self.id = id
        self.name = name
        self.identifiers = identifiers
        self.phone = phone
        self.address = address
    }
}
