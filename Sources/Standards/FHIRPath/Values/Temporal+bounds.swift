import Primitives

/// The first and last moment that a partial value may stand for: `lowBoundary()` and `highBoundary()`.
extension Temporal {
    /// Digits that a precision is written with: 4, 6, 8, 10, 12, 17 of a date, 2, 4, 9 of a time of day.
    var digitCount: Int {
        let date = [4, 6, 8, 10, 12, 14][Int(precision.rawValue)] + (fractionDigits > 0 ? 3 : 0)
        return kind == .time ? date - 8 : date
    }

    /// nil where there is no such precision.
    func boundary(isHigh: Bool, digits: Int?) -> Temporal? {
        let full = kind == .date ? 8 : kind == .time ? 9 : 17
        let wanted = digits ?? full
        let steps: [Int: (Precision, UInt8)] =
            kind == .time
            ? [2: (.hour, 0), 4: (.minute, 0), 6: (.second, 0), 9: (.second, 3)]
            : [
                4: (.year, 0), 6: (.month, 0), 8: (.day, 0), 10: (.hour, 0), 12: (.minute, 0),
                14: (.second, 0), 17: (.second, 3),
            ]
        guard wanted <= full, let (target, fraction) = steps[wanted] else { return nil }
        let end = isHigh ? last : milliseconds
        let zone: Int16? =
            kind == .dateTime && target > .day ? offset ?? (isHigh ? -12 * 60 : 14 * 60) : nil
        return Temporal(
            kind, target, milliseconds: end, offset: zone, fractionDigits: fraction
        ).onlyGiven
    }

    /// The last millisecond of what is given.
    private var last: Int64 {
        switch precision {
        case .year: end(of: CivilDate(year: day.year, month: 12, day: 31))
        case .month: end(of: day.lastOfMonth)
        case .day: milliseconds + Self.dayLength - 1
        case .hour: milliseconds + 3_599_999
        case .minute: milliseconds + 59_999
        case .second:
            milliseconds + [999, 99, 9, 0][Int(fractionDigits)]
        }
    }

    private func end(of date: CivilDate?) -> Int64 {
        Int64((date ?? day).dayNumber + 1) * Self.dayLength - 1
    }

    /// Without what is finer than the precision: equal values are then equal as they are stored.
    private var onlyGiven: Temporal {
        let date = day
        let time = timeOfDay
        let start: Int64 =
            switch precision {
            case .year:
                Int64(CivilDate(year: date.year, month: 1, day: 1)?.dayNumber ?? 0) * Self.dayLength
            case .month:
                Int64(CivilDate(year: date.year, month: date.month, day: 1)?.dayNumber ?? 0)
                    * Self.dayLength
            case .day: milliseconds - time
            case .hour: milliseconds - time % 3_600_000
            case .minute: milliseconds - time % 60_000
            case .second: fractionDigits == 0 ? milliseconds - time % 1_000 : milliseconds
            }
        return Temporal(
            kind, precision, milliseconds: start, offset: offset, fractionDigits: fractionDigits)
    }
}
