/// From a day to a day, both included; without an end it goes on.
public struct DateRange: Hashable, Sendable, CustomStringConvertible {
    public let start: CivilDate
    public let end: CivilDate?

    public init(start: CivilDate, end: CivilDate? = nil) {
        self.start = start
        self.end = end
    }

    public func contains(_ date: CivilDate) -> Bool {
        date >= start && (end.map { date <= $0 } ?? true)
    }

    public func overlaps(_ other: DateRange) -> Bool {
        (end.map { other.start <= $0 } ?? true) && (other.end.map { start <= $0 } ?? true)
    }

    public var description: String { "\(start) to \(end.map(\.description) ?? "open")" }
}
