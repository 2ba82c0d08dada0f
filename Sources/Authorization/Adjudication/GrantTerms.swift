public import Cases
public import CodeSets
import Plans
public import Primitives

/// What a yes grants, short of its number: as much as was asked, from when to when.
public struct GrantTerms: Hashable, Sendable {
    public var code: ProcedureCode
    public var quantity: Quantity
    public var period: DateRange
    public var issuedOn: CivilDate

    public init(code: ProcedureCode, quantity: Quantity, period: DateRange, issuedOn: CivilDate) {
        self.code = code
        self.quantity = quantity
        self.period = period
        self.issuedOn = issuedOn
    }

    /// The terms of a yes to all that was asked; nil where the request names no service.
    public init?(_ context: LineContext, validDays: Int?) {
        guard let code = context.code,
            let quantity = context.quantity ?? Quantity(Decimal(1), .units)
        else { return nil }
        // The days of a policy are for the units that it grants.
        var period = Self.period(
            asked: context.dates, validDays: validDays ?? context.plan.approvalDays,
            today: context.today, taking: validDays == nil ? context.time : nil)
        if let before = context.facts.line(context.subject)?.granted {
            period = Self.keeping(before, period, today: context.today)
        }
        self.init(code: code, quantity: quantity, period: period, issuedOn: context.today)
    }

    /// From the first day asked for, for as long as the policy or the plan lets an approval last, and never shorter
    /// than what was asked.
    ///
    /// - Parameter time: how long that takes which is granted: ten months of a rental do not fit into ninety days.
    public static func period(
        asked: DateRange?, validDays: Int, today: CivilDate, taking time: TimeAsked? = nil
    ) -> DateRange {
        let start = asked?.start ?? today
        var lasting = start.adding(days: max(validDays, 1) - 1)
        if let time { lasting = max(lasting, time.end(from: start)) }
        return DateRange(start: start, end: max(lasting, asked?.end ?? lasting))
    }

    /// The days that were granted before, as long as they last: a machine takes none of them back, and what says nothing of days
    /// asks for no more of them.
    public static func keeping(
        _ before: DateRange, _ period: DateRange, today: CivilDate
    ) -> DateRange {
        guard let end = before.end, end < today else { return before }
        return DateRange(start: min(before.start, period.start), end: period.end)
    }

    /// These terms under a number.
    public func grant(_ number: AuthorizationNumber) -> Grant {
        Grant(
            number: number, code: code, quantity: quantity, period: period, issuedOn: issuedOn)
    }
}
