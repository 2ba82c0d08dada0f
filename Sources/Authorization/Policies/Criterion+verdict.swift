extension Criterion {
    /// What the tree comes to when its leaves come to what they are told to (Kleene's three values).
    public func verdict(_ leaf: (Leaf) -> Verdict) -> Verdict {
        switch self {
        case .leaf(let one): leaf(one)
        case .all(let parts): .atLeast(parts.count, of: parts.map { $0.verdict(leaf) })
        case .any(let parts): .atLeast(1, of: parts.map { $0.verdict(leaf) })
        case .atLeast(let count, let parts): .atLeast(count, of: parts.map { $0.verdict(leaf) })
        case .not(let part): part.verdict(leaf).negated
        }
    }
}
