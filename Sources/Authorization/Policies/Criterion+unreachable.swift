extension Criterion {
    /// A leaf whose answer can never change what the policy comes to, and the leaf that settles it before.
    public struct Unreachable: Hashable, Sendable {
        public var leaf: String
        public var settledBy: String
    }

    /// In `all: [A, any: [A, B]]` nobody ever needs B: where A is not met the whole is not, and where it is, B's group
    /// is. In `all: [age from 18, age up to 10]` nobody needs the second: it can not be met where the first is. What
    /// expressions in FHIRPath imply of each other is not known; they are compared as they are written.
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
                if case .leaf(let own) = part, other > index,
                    !Self.isNarrower(leaf.test, than: own.test, whileMet: whileMet)
                {
                    continue
                }
                known[leaf.test] = Given(isMet: whileMet, by: leaf.id)
            }
            part.findUnreachable(given: known, &found)
        }
    }

    /// Whether one test settles another, and not the other way round.
    private static func isNarrower(_ one: Test, than other: Test, whileMet: Bool) -> Bool {
        let (tight, wide) = whileMet ? (one, other) : (other, one)
        return tight.implies(wide) && !wide.implies(tight)
    }

    /// The leaf that already says what this comes to; nil where it is open.
    private func settled(_ given: [Test: Given]) -> String? {
        guard !given.isEmpty else { return nil }
        var by: String?
        let verdict = verdict { leaf in
            guard let (verdict, settling) = Self.settled(leaf.test, given) else { return .unknown }
            by = by ?? settling
            return verdict
        }
        return verdict == .unknown ? nil : by
    }

    /// What the leaves that are given make of a test, and which of them does.
    private static func settled(
        _ test: Test, _ given: [Test: Given]
    ) -> (Verdict, by: String)? {
        if let same = given[test] { return (same.isMet ? .met : .notMet, same.by) }
        for (other, known) in given.sorted(by: { $0.value.by < $1.value.by }) {
            if known.isMet, other.implies(test) { return (.met, known.by) }
            if known.isMet, other.excludes(test) { return (.notMet, known.by) }
            if !known.isMet, test.implies(other) { return (.notMet, known.by) }
        }
        return nil
    }
}
