public import Primitives

/// Eligibility as it was known when a decision was made.
public struct CoverageSnapshot: Hashable, Sendable {
    public var payer: PayerID
    public var plan: PlanID
    public var program: Program
    public var member: MemberID
    public var active: DateRange
    public var asOf: Instant

    public init(
        payer: PayerID, plan: PlanID, program: Program, member: MemberID, active: DateRange,
        asOf: Instant
    ) {
        self.payer = payer
        self.plan = plan
        self.program = program
        self.member = member
        self.active = active
        self.asOf = asOf
    }
}
