public import Primitives

/// A plan that covered the member from a date to a date.
public struct CoveragePeriod: Hashable, Sendable {
    public var plan: PlanID
    public var active: DateRange

    public init(plan: PlanID, active: DateRange) {
        self.plan = plan
        self.active = active
    }
}
