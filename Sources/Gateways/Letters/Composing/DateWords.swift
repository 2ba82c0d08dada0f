import Primitives

/// Dates as a letter has them.
extension CivilDate {
    /// `March 2, 2026`
    var words: String { "\(Self.months[(month - 1) % 12]) \(day), \(year)" }

    /// `Monday, March 2, 2026`
    var wordsWithWeekday: String { "\(Self.weekdays[weekday.rawValue % 7]), \(words)" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    private static let weekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
}

extension DateRange {
    /// `March 2, 2026`, or from one day to another.
    var words: String {
        guard let end else { return "from \(start.words)" }
        return start == end ? start.words : "\(start.words) to \(end.words)"
    }
}

extension TimeZoneRules {
    /// `Monday, March 9, 2026, 11:59 p.m. (America/New_York)`
    func words(_ instant: Instant) -> String {
        let time = time(of: instant)
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
        let half = time.hour < 12 ? "a.m." : "p.m."
        return "\(date(of: instant).wordsWithWeekday), \(hour):\(minute) \(half) (\(identifier))"
    }
}
