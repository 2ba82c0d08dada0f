/// A payer of the plan book. Part of every key, number space and journal.
public struct PayerID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (one: PayerID, other: PayerID) -> Bool { one.text < other.text }
}

/// A plan of the plan book.
public struct PlanID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (one: PlanID, other: PlanID) -> Bool { one.text < other.text }
}

/// The member id of a coverage, as the payer issued it.
public struct MemberID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (one: MemberID, other: MemberID) -> Bool { one.text < other.text }
}

/// The case's own key: the case reference that a pended requester is given (X12 REF NT).
///
/// A-Z0-9, at most 20 characters, from the payer's number space (`NumberSpace` in Records).
public struct CaseID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (one: CaseID, other: CaseID) -> Bool { one.text < other.text }
}

/// The number of a granted authorization (X12 HCR02, REF BB; 837 REF G1): A-Z0-9, at most 20 characters.
///
/// A Medicare contractor's UTN is external and kept as it came; it is never minted here.
public struct AuthorizationNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (one: AuthorizationNumber, other: AuthorizationNumber) -> Bool {
        one.text < other.text
    }
}

/// A document by its content: `sha256:` and 64 hexadecimal digits. A request holds these, never bytes.
public struct DocumentDigest: Hashable, Sendable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
}

/// A reviewer of the registry.
public struct ReviewerID: Hashable, Sendable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
}
