/// Somebody else decides: who, how to reach them, on what basis.
public struct Contact: Hashable, Sendable {
    public var name: String
    public var phone: String?
    public var link: String?
    public var citation: Citation

    public init(name: String, phone: String? = nil, link: String? = nil, citation: Citation) {
        self.name = name
        self.phone = phone
        self.link = link
        self.citation = citation
    }
}
