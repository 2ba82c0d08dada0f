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

/// The counts of a batch.
public struct X12Tally: Hashable, Sendable {
    public private(set) var sets = 0
    /// Answered by a 999 as not acceptable, or not answered at all.
    public private(set) var rejected = 0
    /// Read, and refused before any decision (AAA).
    public private(set) var refused = 0
    public private(set) var unavailable = 0
    /// What the events of the answered cases come to.
    public private(set) var actions: [ActionCode: Int] = [:]

    public init() {}

    public var accepted: Int { sets - rejected }

    public mutating func add(_ outcome: X12SetOutcome) {
        sets += 1
        switch outcome.kind {
        case .answered, .acknowledged: break
        case .refused: refused += 1
        case .rejected, .unanswered: rejected += 1
        case .unavailable: unavailable += 1
        }
        for one in outcome.cases { actions[one.action, default: 0] += 1 }
    }
}
