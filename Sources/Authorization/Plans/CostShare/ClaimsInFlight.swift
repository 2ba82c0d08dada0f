public import Primitives

/// What claims on their way will probably use of the limits.
public struct ClaimsInFlight: Hashable, Sendable {
    public var deductible: Money
    public var outOfPocket: Money

    public init(deductible: Money, outOfPocket: Money) {
        self.deductible = deductible
        self.outOfPocket = outOfPocket
    }
}
