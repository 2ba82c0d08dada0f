public import Primitives

/// One step of the reckoning, in the order in which it was made.
public struct CostShareStep: Hashable, Sendable, CustomStringConvertible {
    /// What is figured: `Deductible`.
    public var label: String
    /// How, with the numbers in it: `the smaller of 1500.00 and 300.00 left`.
    public var formula: String
    public var amount: Money

    public init(label: String, formula: String, amount: Money) {
        self.label = label
        self.formula = formula
        self.amount = amount
    }

    public var description: String { "\(label): \(formula) = \(amount)" }
}
