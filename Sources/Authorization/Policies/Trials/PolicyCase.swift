public import Primitives

/// An example of a policy: evidence in, verdicts out, as its author expects them.
public struct PolicyCase: Sendable {
    public var policy: String
    public var name: String
    public var place: Place?
    public var input: PolicyInput
    public var verdict: Verdict
    /// By the id of the leaf; leaves that are not named may come to anything.
    public var leaves: [String: Verdict]

    public init(
        policy: String, name: String, place: Place? = nil, input: PolicyInput, verdict: Verdict,
        leaves: [String: Verdict] = [:]
    ) {
        self.policy = policy
        self.name = name
        self.place = place
        self.input = input
        self.verdict = verdict
        self.leaves = leaves
    }
}
