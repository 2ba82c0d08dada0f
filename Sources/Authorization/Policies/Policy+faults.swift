import Primitives

/// What is wrong with a policy itself, whatever the evidence.
extension Policy {
    public struct Fault: Hashable, Sendable {
        /// A stable slug: `policy-unreachable`.
        public var code: String
        public var message: String
        /// The criterion that it is about, counted from 0 in the order of the text; nil: the policy.
        public var leaf: Int?
    }

    public func faults() -> [Fault] {
        var faults: [Fault] = []
        func report(_ code: String, _ message: String, leaf: Int? = nil) {
            faults.append(Fault(code: code, message: "policy \(id): \(message)", leaf: leaf))
        }
        if let end = effective.end, end < effective.start {
            report("policy-dates", "it ends on \(end), before it begins on \(effective.start)")
        }
        if sources.isEmpty { report("policy-source", "it names no source") }
        if let grantDays, grantDays < 1 { report("policy-grant", "grant-days is at least 1") }
        let ids = criteria.leaves.map(\.id)
        var seen: Set<String> = []
        for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
            report("policy-criterion-twice", "two criteria have the id '\(id)'", leaf: index)
        }
        for dead in criteria.unreachable() {
            report("policy-unreachable", dead.message, leaf: ids.firstIndex(of: dead.leaf))
        }
        for (index, leaf) in criteria.polarized().enumerated() {
            guard case .path(let test) = leaf.leaf.test,
                test.isMetBySilence(isNegated: leaf.isNegated)
            else { continue }
            report(
                "policy-absence",
                "criterion '\(leaf.leaf.id)' is met where the request says nothing of what it looks at: write the path without a function that has a value then, or say with `absent` what that means",
                leaf: index)
        }
        for message in criteria.groupProblems() { report("policy-group", message) }
        return faults
    }
}

extension Criterion {
    /// The leaves in the order of the text, each with whether it counts turned round.
    fileprivate func polarized(isNegated: Bool = false) -> [(leaf: Leaf, isNegated: Bool)] {
        switch self {
        case .all(let parts), .any(let parts), .atLeast(_, let parts):
            parts.flatMap { $0.polarized(isNegated: isNegated) }
        case .not(let part): part.polarized(isNegated: !isNegated)
        case .leaf(let leaf): [(leaf, isNegated)]
        }
    }
}

extension Criterion.Unreachable {
    fileprivate var message: String {
        "criterion '\(leaf)' changes nothing: '\(settledBy)' settles it"
    }
}
