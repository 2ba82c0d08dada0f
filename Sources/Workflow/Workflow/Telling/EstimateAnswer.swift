public import Cases
public import Plans

/// The estimate, and where each of its figures comes from.
public struct EstimateAnswer: Sendable {
    public var member: Member
    public var plan: Plan
    public var range: CostShareRange
    /// One sentence a figure: fee row, benefit row, accumulators' date.
    public var sources: [String]
    /// The lines of a case that were not approved and are not priced: no payment is expected for them.
    public var refused: [Subject] = []

    /// The estimate as things stand today.
    public var estimate: CostShareEstimate? { range.scenarios.first?.estimate }
}
