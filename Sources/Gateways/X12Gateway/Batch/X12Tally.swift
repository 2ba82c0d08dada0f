public import Cases
import Workflow

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
