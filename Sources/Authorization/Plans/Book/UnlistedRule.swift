public import Cases

/// What a service that is on no list needs.
public struct UnlistedRule: Hashable, Sendable {
    public enum Requirement: String, Hashable, Sendable { case notRequired, required }

    public var requirement: Requirement
    public var citation: Citation

    public init(_ requirement: Requirement, citation: Citation) {
        self.requirement = requirement
        self.citation = citation
    }
}
