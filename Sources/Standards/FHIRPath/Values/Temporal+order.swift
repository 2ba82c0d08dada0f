import Primitives

/// Comparing dates and times that may be partial (FHIRPath N1, sections 6.1.1 and 6.2).
extension Temporal {
    /// What is known of two values.
    enum Order: Sendable {
        case less, equal, greater
        /// Equal as far as both are given, and one is given further; or a missing offset decides.
        case unknown
    }

    /// nil where one is a time of day and the other is not.
    func order(_ other: Temporal) -> Order? {
        guard (kind == .time) == (other.kind == .time) else { return nil }
        var (one, two) = (self, other)
        if precision > .day, other.precision > .day, kind != .time {
            switch (offset, other.offset) {
            case (nil, nil): break
            case (_?, _?):
                // On one clock, that of the first.
                two = other.moved(to: offset ?? 0)
            default: return orderWithoutOffset(other)
            }
        }
        let common = min(one.precision, two.precision)
        let (left, right) = (one.floor(common), two.floor(common))
        if left != right { return left < right ? .less : .greater }
        return one.precision == two.precision ? .equal : .unknown
    }

    /// One offset is not known: it is between 14 hours ahead of UTC and 12 behind.
    private func orderWithoutOffset(_ other: Temporal) -> Order {
        let (one, two) = (utcRange, other.utcRange)
        if one.upperBound < two.lowerBound { return .less }
        return one.lowerBound > two.upperBound ? .greater : .unknown
    }

    /// The moments in UTC that it may stand for.
    private var utcRange: ClosedRange<Int64> {
        guard offset == nil else { return utc...utc + width }
        return milliseconds - 14 * 3_600_000...milliseconds + 12 * 3_600_000 + width
    }

    /// What a value given to the hour or minute leaves open.
    private var width: Int64 {
        precision == .hour ? 3_599_999 : precision == .minute ? 59_999 : 0
    }

    private func moved(to minutes: Int16) -> Temporal {
        Temporal(
            kind, precision, milliseconds: utc + Int64(minutes) * 60_000, offset: minutes,
            fractionDigits: fractionDigits)
    }

    /// Milliseconds with everything left out that is finer than a precision.
    private func floor(_ precision: Precision) -> Int64 {
        func down(_ unit: Int64) -> Int64 {
            milliseconds - (milliseconds % unit + unit) % unit
        }
        switch precision {
        case .second: return milliseconds
        case .minute: return down(60_000)
        case .hour: return down(3_600_000)
        case .day: return down(Self.dayLength)
        case .month: return Int64(day.year * 12 + day.month)
        case .year: return Int64(day.year)
        }
    }
}
