public import Cases
public import Primitives
public import Workflow

/// An answer: bytes of X12, and what kind it is. The room above turns the kind into a status.
public struct X12Answer: Sendable {
    public enum Kind: Hashable, Sendable {
        case ok
        /// The input is not what it should be; the answer says where, or `problems` do.
        case invalid
        /// Try again later.
        case unavailable
    }

    public var kind: Kind
    /// Interchanges; empty where not even the envelopes of the request could be read.
    public var bytes: [UInt8]
    /// The cases that were answered, for those who want to explain them.
    public var cases: [Case] = []
    public var rejections: [Rejection] = []
    public var problems: [Problem] = []

    /// The problems for people, one a line.
    public var problemText: String { problems.map(\.description).joined(separator: "\n") }
}
