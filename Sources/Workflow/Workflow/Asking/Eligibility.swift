public import Plans
public import Primitives

/// How somebody stands on a day.
public struct Eligibility: Hashable, Sendable {
    public var member: Member
    public var on: CivilDate
    /// The coverage of the day; where there is none, the last one before, else the next.
    public var coverage: Coverage?
    public var plan: Plan?
    /// What is used of the year's limits; nil where nothing is on file for the year.
    public var amounts: YearAccumulators?

    public var isActive: Bool { plan != nil && coverage?.active.contains(on) == true }
}
