/// A tree of every check that was made: what was looked at, where it stood, what came of it, under which rule,
/// and what happens next. It goes with the determination everywhere.
public struct Explanation: Hashable, Sendable {
    public var subject: Subject
    public var checks: [CheckRecord]

    public init(subject: Subject, checks: [CheckRecord]) {
        self.subject = subject
        self.checks = checks
    }

    /// The checks that did not pass, at the ends of the tree: those that failed, for a clinician to judge, then those
    /// that are not known, each in their order. Below a criterion that is met nothing is open: where one of two is enough
    /// and is there, the other is not missing.
    public var open: [CheckRecord] {
        let leaves = checks.flatMap(\.openLeaves)
        return leaves.filter { $0.verdict == .failed } + leaves.filter { $0.verdict != .failed }
    }
}
