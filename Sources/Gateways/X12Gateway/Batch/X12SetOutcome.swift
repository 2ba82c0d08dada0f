public import Cases
public import Primitives
public import Workflow

/// What came of one set of a batch, for people and for counts.
public struct X12SetOutcome: Sendable {
    public enum Kind: Hashable, Sendable {
        /// By a response: with the case, where it is about one.
        case answered
        /// Taken in, which a 999 says.
        case acknowledged
        /// By a response that says why nothing was decided (AAA).
        case refused
        /// By a 999.
        case rejected
        /// It asks for nothing.
        case unanswered
        /// The store took nothing in: to be sent again.
        case unavailable
    }

    public var kind: Kind
    public var cases: [Case] = []
    public var rejections: [Rejection] = []
    public var problems: [Problem] = []

    init(_ kind: Kind, problems: [Problem] = []) {
        self.kind = kind
        self.problems = problems
    }
}
