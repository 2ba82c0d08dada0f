public import Cases

/// Cases that can not be decided again: how many, and the first of them with the reason.
public struct MissingCases: Hashable, Sendable {
    public static let shownMax = 5

    public var count = 0
    public var first: [Missing] = []

    public struct Missing: Hashable, Sendable {
        public var position: Int64
        public var caseID: CaseID
        public var reason: String
    }

    mutating func add(_ missing: Missing) {
        count += 1
        first.append(missing)
        first.sort { $0.position < $1.position }
        first = Array(first.prefix(Self.shownMax))
    }

    mutating func add(_ others: MissingCases) {
        count += others.count
        first = Array(
            (first + others.first).sorted { $0.position < $1.position }.prefix(Self.shownMax))
    }
}
