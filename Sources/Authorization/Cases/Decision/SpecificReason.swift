/// The specific reason that every denial carries, on every channel (CMS-0057-F; 42 CFR 422.122(a)).
public struct SpecificReason: Hashable, Sendable {
    public var text: String
    /// The provision or the criterion, and where to read it.
    public var citation: Citation

    public init(_ text: String, citation: Citation) {
        self.text = text
        self.citation = citation
    }
}
