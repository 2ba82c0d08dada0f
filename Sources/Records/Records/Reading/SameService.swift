public import Cases
public import Primitives

/// What two requests have in common that may ask for the same thing twice.
public struct SameService: Hashable, Sendable {
    public var payer: PayerID
    public var member: MemberID
    /// The first day of service; nil finds those that name none.
    public var start: CivilDate?
    /// Of which a service of the case has one, of whatever system.
    public var codes: Set<String>
    /// A store gives no more than `CaseQuery.limitMax`, whatever the limit.
    public var limit: Int

    public init(
        payer: PayerID, member: MemberID, start: CivilDate?, codes: Set<String>, limit: Int = 200
    ) {
        self.payer = payer
        self.member = member
        self.start = start
        self.codes = codes
        self.limit = limit
    }
}
