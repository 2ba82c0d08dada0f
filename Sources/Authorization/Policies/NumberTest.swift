import Cases
public import Primitives

/// Bounds, both included.
public struct NumberTest: Hashable, Sendable, CustomStringConvertible {
    public var atLeast: Decimal?
    public var atMost: Decimal?
    /// What is counted in, as a UCUM code; nil: whatever comes.
    public var unit: String?

    public init(atLeast: Decimal? = nil, atMost: Decimal? = nil, unit: String? = nil) {
        self.atLeast = atLeast
        self.atMost = atMost
        self.unit = unit
    }

    public func holds(_ value: Decimal) -> Bool {
        (atLeast.map { value >= $0 } ?? true) && (atMost.map { value <= $0 } ?? true)
    }

    public var description: String {
        [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }]
            .compactMap { $0 }.joined(separator: " and ")
    }
}
