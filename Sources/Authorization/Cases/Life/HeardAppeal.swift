public import Primitives

/// An appeal of one subject that is heard, or that its decision in force answers: a notice of that decision is the answer to an
/// appeal and not a first decision (42 CFR 438.408(e), 422.590; 29 CFR 2560.503-1(j)).
public struct HeardAppeal: Hashable, Sendable {
    /// How often the refusal was appealed: 1 with the first appeal.
    public var level: Int
    /// When the appeal came.
    public var at: Instant
    /// How many events the case had before it came.
    public var start: Int
    /// What was appealed, and when that was decided.
    public var of: Determination
    public var decidedAt: Instant

    public init(
        level: Int, at: Instant, start: Int, of determination: Determination, decidedAt: Instant
    ) {
        self.level = level
        self.at = at
        self.start = start
        of = determination
        self.decidedAt = decidedAt
    }
}
