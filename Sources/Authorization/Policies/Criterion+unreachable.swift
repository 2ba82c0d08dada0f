extension Criterion {
    /// A leaf whose answer can never change what the policy comes to, and the leaf that settles it before.
    public struct Unreachable: Hashable, Sendable {
        public var leaf: String
        public var settledBy: String
    }

    /// In `all: [A, any: [A, B]]` nobody ever needs B: where A is not met the whole is not, and where it is, B's group
    /// is. Only leaves that ask the same are compared, not what their expressions imply.
    public func unreachable() -> [Unreachable] {
        var found: [Unreachable] = []
        findUnreachable(given: [:], &found)
        return found
    }

    private struct Given {
        var isMet: Bool
        var by: String
    }

    private func findUnreachable(given: [Test: Given], _ found: inout [Unreachable]) {
        if let settling = settled(given) {
            found += leaves.map { Unreachable(leaf: $0.id, settledBy: settling) }
            return
        }
        switch self {
        case .leaf: return
        case .not(let part): part.findUnreachable(given: given, &found)
        case .all(let parts): Self.findUnreachable(parts, given, whileMet: true, &found)
        case .any(let parts): Self.findUnreachable(parts, given, whileMet: false, &found)
        case .atLeast(_, let parts):
            for part in parts { part.findUnreachable(given: given, &found) }
        }
    }

    /// A part of `all` matters only while the others are met, one of `any` only while they are not.
    private static func findUnreachable(
        _ parts: [Criterion], _ given: [Test: Given], whileMet: Bool, _ found: inout [Unreachable]
    ) {
        for (index, part) in parts.enumerated() {
            var known = given
            for (other, sibling) in parts.enumerated() {
                guard case .leaf(let leaf) = sibling, other != index, known[leaf.test] == nil
                else { continue }
                // Of two leaves that ask the same the second is the superfluous one.
                if case .leaf = part, other > index { continue }
                known[leaf.test] = Given(isMet: whileMet, by: leaf.id)
            }
            part.findUnreachable(given: known, &found)
        }
    }

    /// The leaf that already says what this comes to; nil where it is open.
    private func settled(_ given: [Test: Given]) -> String? {
        guard !given.isEmpty else { return nil }
        var by: String?
        let verdict = verdict { leaf in
            guard let known = given[leaf.test] else { return .unknown }
            by = by ?? known.by
            return known.isMet ? .met : .notMet
        }
        return verdict == .unknown ? nil : by
    }
}
