import Primitives

/// A search value of type date (FHIR R4, section 3.1.1.4.7): a comparison and the span that the value stands for. Without a zone
/// it is meant in UTC, as all times in answers are.
struct DateBound: Hashable {
    enum Comparison: String, CaseIterable {
        case equal = "eq"
        case notEqual = "ne"
        case greater = "gt"
        case less = "lt"
        case greaterOrEqual = "ge"
        case lessOrEqual = "le"
    }

    let comparison: Comparison
    let start: Instant
    /// The first moment after it.
    let end: Instant

    /// `2026`, `ge2026-03`, `lt2026-03-10` or with a time and its offset; nil for anything else.
    init?(_ text: String) {
        let prefix = Comparison.allCases.first { text.hasPrefix($0.rawValue) }
        comparison = prefix ?? .equal
        let value = text.dropFirst(prefix == nil ? 0 : 2)
        if let (instant, length) = Self.moment(value) {
            (start, end) = (instant, instant.adding(milliseconds: length))
            return
        }
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        let first =
            value + String(repeating: "-01", count: max(0, 3 - parts.count))
        guard (1...3).contains(parts.count), let day = CivilDate(first) else { return nil }
        let next =
            switch parts.count {
            case 1: day.adding(years: 1)
            case 2: day.adding(months: 1)
            default: day.adding(days: 1)
            }
        start = Instant(date: day, time: .midnight, utcOffsetSeconds: 0)
        end = Instant(date: next, time: .midnight, utcOffsetSeconds: 0)
    }

    /// A time to the minute, the second or the millisecond, and how long that is.
    private static func moment(_ value: Substring) -> (start: Instant, milliseconds: Int64)? {
        guard let t = value.firstIndex(of: "T") else { return nil }
        let zone = value[t...].firstIndex { "Z+-".contains($0) } ?? value.endIndex
        let offset = zone == value.endIndex ? "Z" : value[zone...]
        let time = value[..<zone]
        let hasSeconds = time[t...].count > 6
        guard let instant = Instant("\(time)\(hasSeconds ? "" : ":00")\(offset)") else {
            return nil
        }
        return (instant, time.contains(".") ? 1 : hasSeconds ? 1_000 : 60_000)
    }

    func holds(_ instant: Instant) -> Bool {
        switch comparison {
        case .equal: instant >= start && instant < end
        case .notEqual: instant < start || instant >= end
        case .greater: instant >= end
        case .less: instant < start
        case .greaterOrEqual: instant >= start
        case .lessOrEqual: instant < end
        }
    }
}
