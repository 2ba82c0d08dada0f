public import Cases
public import Primitives

/// One plan that covers a member from a date to a date.
public struct Coverage: Hashable, Sendable {
    public var plan: PlanID
    public var active: DateRange
    public var group: String?
    /// Another payer that comes first, by name.
    public var primaryPayer: String?

    public init(
        plan: PlanID, active: DateRange, group: String? = nil, primaryPayer: String? = nil
    ) {
        self.plan = plan
        self.active = active
        self.group = group
        self.primaryPayer = primaryPayer
    }
}
