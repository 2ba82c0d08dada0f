public import Primitives

extension DateRange {
    /// Ten years with their leap days.
    private static let daysMax = 3_653

    /// Whether it is longer than any course of treatment is asked for at once, as with a slip in the year of its last day.
    public var isTooLong: Bool {
        end.map { start.days(until: $0) > Self.daysMax } ?? false
    }
}
