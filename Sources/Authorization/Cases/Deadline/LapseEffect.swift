/// What the law makes of a clock that ran out. It is always an alarm; it may be a decision too.
public enum LapseEffect: String, Hashable, Sendable, Recordable, CaseIterable {
    /// Late, and still to be decided by a person.
    case alarm
    /// Counts as a denial on that date, with notice due (42 CFR 438.404(c)(5)).
    case denialByLaw
    /// Counts as granted, as several states have it.
    case approvalByLaw
}
