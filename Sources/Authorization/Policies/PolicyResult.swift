public import Cases

/// What came of a policy.
public struct PolicyResult: Sendable {
    public var verdict: Verdict
    public var record: CheckRecord
    /// The unknown leaves that could still change the verdict; nothing else is asked for.
    public var missing: [InformationAsk]
    /// In the order of the policy: the id of a leaf, and what came of it.
    public var answers: [(leaf: String, verdict: Verdict)]

    /// The same by the id of the leaf.
    public var leaves: [String: Verdict] {
        Dictionary(answers.map { ($0.leaf, $0.verdict) }, uniquingKeysWith: { _, later in later })
    }
}
