import Cases
public import Primitives

/// A policy's examples tried on it: which differ, and what the examples leave untried.
public struct PolicyTrial: Sendable {
    public let policy: Policy
    public private(set) var outcomes: [Outcome] = []

    /// What one example came to.
    public struct Outcome: Sendable {
        public var name: String
        public var place: Place?
        public var verdict: Verdict
        public var leaves: [String: Verdict]
        public var differences: [Difference]
    }

    public struct Difference: Hashable, Sendable {
        /// A leaf's id; nil: the policy as a whole.
        public var leaf: String?
        public var expected: Verdict
        /// nil: the policy has no such leaf.
        public var found: Verdict?
        /// The finding of the leaf, which says why.
        public var finding: String?
    }

    public init(_ policy: Policy, _ cases: [PolicyCase]) {
        self.policy = policy
        outcomes = cases.map { Self.outcome(of: $0, policy) }
    }

    private static func outcome(of example: PolicyCase, _ policy: Policy) -> Outcome {
        let result = evaluate(policy, example.input)
        let leaves = result.leaves
        var differences: [Difference] = []
        if result.verdict != example.verdict {
            differences.append(
                Difference(leaf: nil, expected: example.verdict, found: result.verdict))
        }
        for (leaf, expected) in example.leaves.sorted(by: { $0.key < $1.key })
        where leaves[leaf] != expected {
            let record = result.record.leaves.first { $0.id.hasSuffix(".\(leaf)") }
            differences.append(
                Difference(
                    leaf: leaf, expected: expected, found: leaves[leaf],
                    finding: record?.finding))
        }
        return Outcome(
            name: example.name, place: example.place, verdict: result.verdict,
            leaves: leaves, differences: differences)
    }

    public var failures: [Outcome] { outcomes.filter { !$0.differences.isEmpty } }

    /// A leaf that the examples try on one side only.
    public struct OneSided: Hashable, Sendable {
        public var leaf: String
        /// What no example makes of it.
        public var missing: Missing

        public enum Missing: String, Hashable, Sendable { case met, notMetOrUnknown, both }
    }

    /// Leaves that are not both met in one example and not met, or unknown, in another.
    public var oneSided: [OneSided] {
        policy.criteria.leaves.compactMap { leaf in
            let seen = Set(outcomes.compactMap { $0.leaves[leaf.id] })
            let isMet = seen.contains(.met)
            let isOpen = seen.contains(.notMet) || seen.contains(.unknown)
            if isMet && isOpen { return nil }
            return OneSided(
                leaf: leaf.id, missing: isMet ? .notMetOrUnknown : isOpen ? .met : .both)
        }
    }

    /// Leaves that could say the opposite of what they say, and no example would come to another verdict: mutants that
    /// survive. What such a leaf asks is held by nothing.
    public var survivors: [String] {
        policy.criteria.leaves.map(\.id).filter { flipped in
            !outcomes.contains { outcome in
                let verdict = policy.criteria.verdict { leaf in
                    let own = outcome.leaves[leaf.id] ?? .unknown
                    return leaf.id == flipped ? own.negated : own
                }
                return verdict != outcome.verdict
            }
        }
    }
}
