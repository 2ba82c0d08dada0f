import Cases
import Primitives

/// A tree of criteria.
public indirect enum Criterion: Hashable, Sendable {
    case all([Criterion])
    case any([Criterion])
    case atLeast(Int, [Criterion])
    case not(Criterion)
    case leaf(Leaf)

    /// The leaves in the order of the text.
    public var leaves: [Leaf] {
        switch self {
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
        case .not(let part): part.leaves
        case .leaf(let leaf): [leaf]
        }
    }

    /// The same criteria, each with the name that its record has in a policy.
    func recorded(as prefix: String) -> Criterion {
        switch self {
        case .all(let parts): return .all(parts.map { $0.recorded(as: prefix) })
        case .any(let parts): return .any(parts.map { $0.recorded(as: prefix) })
        case .atLeast(let count, let parts):
            return .atLeast(count, parts.map { $0.recorded(as: prefix) })
        case .not(let part): return .not(part.recorded(as: prefix))
        case .leaf(var leaf):
            leaf.recordID = prefix + "." + leaf.id
            return .leaf(leaf)
        }
    }

    func groupProblems() -> [String] {
        switch self {
        case .leaf: []
        case .not(let part): part.groupProblems()
        case .all(let parts), .any(let parts):
            (parts.isEmpty ? ["a group of criteria is empty"] : [])
                + parts.flatMap { $0.groupProblems() }
        case .atLeast(let count, let parts):
            (count < 1 || count > parts.count
                ? ["at-least \(count) of \(parts.count) criteria"] : [])
                + parts.flatMap { $0.groupProblems() }
        }
    }
}

public enum AnswerTest: Hashable, Sendable {
    case isTrue
    case isFalse
    case code([String])
    case number(NumberTest)
}
