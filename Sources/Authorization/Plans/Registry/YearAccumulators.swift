public import Cases

/// The accumulators of one plan year.
public struct YearAccumulators: Hashable, Sendable {
    public var plan: PlanID
    public var year: Int
    public var amounts: Accumulators

    public init(plan: PlanID, year: Int, amounts: Accumulators) {
        self.plan = plan
        self.year = year
        self.amounts = amounts
    }
}
