public import Primitives

/// One yearly limit and how much of it is used.
public struct Accumulator: Hashable, Sendable {
    /// Nil where the plan has no such limit.
    public var limit: Money?
    public var used: Money

    public init(limit: Money?, used: Money = .zero) {
        self.limit = limit
        self.used = used
    }

    /// What is left of the limit, never below zero; nil without a limit.
    public var remaining: Money? {
        limit.map { max(.zero, $0 - used) }
    }

    mutating func use(_ amount: Money) { used = used + amount }

    func reset() -> Accumulator { Accumulator(limit: limit) }
}
