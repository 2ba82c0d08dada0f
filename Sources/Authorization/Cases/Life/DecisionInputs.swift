/// What a decision was made from, so that it can be explained and made again years later.
public struct DecisionInputs: Hashable, Sendable {
    /// Digest of the plan book in force.
    public var book: DocumentDigest
    /// Policies that were applied, each in its version.
    public var policies: [PolicyReference]
    public var coverage: CoverageSnapshot
    public var engine: String
    /// What of the book the decision could depend on; nil where an earlier program decided.
    public var rules: RuleUse?

    public init(
        book: DocumentDigest, policies: [PolicyReference], coverage: CoverageSnapshot,
        engine: String, rules: RuleUse? = nil
    ) {
        self.book = book
        self.policies = policies
        self.coverage = coverage
        self.engine = engine
        self.rules = rules
    }
}
