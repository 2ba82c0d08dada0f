import Primitives

/// Adding and subtracting durations (FHIRPath N1, section 6.6.2).
extension Temporal {
    /// Fractions count for seconds only. nil where the result is no date that can be written, or the unit does not
    /// fit a time of day.
    func adding(_ amount: Number, _ unit: CalendarUnit) -> Temporal? {
        if unit == .second || unit == .millisecond {
            let factor = Number(unit == .second ? 1_000 : 1)
            let millis = amount.multiplied(by: factor)?.cut(to: 0, .toZero)?.whole
            return millis.flatMap { adding(milliseconds: $0, unit) }
        }
        guard let count = amount.cut(to: 0, .toZero)?.whole, abs(count) <= 10_000_000_000 else {
            return nil
        }
        switch unit {
        case .year: return adding(months: count * 12, coarsest: .year)
        case .month: return adding(months: count, coarsest: .month)
        case .week: return adding(days: count * 7)
        case .day: return adding(days: count)
        case .hour: return adding(milliseconds: count * 3_600_000, unit)
        default: return adding(milliseconds: count * 60_000, unit)
        }
    }

    /// To a value that is less precise than the amount, so many whole units of its own are added.
    private func adding(months: Int, coarsest: Precision) -> Temporal? {
        guard kind != .time else { return nil }
        let months = precision == .year && coarsest == .month ? months / 12 * 12 : months
        let date = day
        let count = date.year * 12 + date.month - 1 + months
        guard (12..<120_000).contains(count) else { return nil }
        return on(dayNumber: date.adding(months: months).dayNumber)
    }

    private func adding(days: Int) -> Temporal? {
        guard kind != .time else { return nil }
        switch precision {
        case .year: return adding(months: days / 365 * 12, coarsest: .year)
        case .month: return adding(months: days / 30, coarsest: .month)
        default: return on(dayNumber: day.dayNumber + days)
        }
    }

    private func on(dayNumber: Int) -> Temporal? {
        guard Self.days.contains(dayNumber) else { return nil }
        return Temporal(
            kind, precision, milliseconds: Int64(dayNumber) * Self.dayLength + timeOfDay,
            offset: offset, fractionDigits: fractionDigits)
    }

    /// 0001-01-01 to 9999-12-31, as days since 1970: asked before a `CivilDate` is made, which keeps to them by itself.
    private static let days = CivilDate.first.dayNumber...CivilDate.last.dayNumber
    private static let moments =
        Int64(days.lowerBound) * dayLength..<Int64(days.upperBound + 1) * dayLength

    private func adding(milliseconds more: Int, _ unit: CalendarUnit) -> Temporal? {
        let more = Int64(more)
        if kind == .time {
            let sum = (timeOfDay + more % Self.dayLength + Self.dayLength) % Self.dayLength
            return Temporal(
                .time, precision, milliseconds: truncated(sum),
                fractionDigits: digits(after: more))
        }
        guard precision > .day else { return adding(days: Int(more / Self.dayLength)) }
        let (sum, over) = milliseconds.addingReportingOverflow(more)
        guard !over, Self.moments.contains(sum) else { return nil }
        return Temporal(
            kind, precision, milliseconds: truncated(sum), offset: offset,
            fractionDigits: digits(after: more))
    }

    /// What is finer than the value's own precision is not kept.
    private func truncated(_ sum: Int64) -> Int64 {
        let unit: Int64 = precision == .hour ? 3_600_000 : precision == .minute ? 60_000 : 1
        return sum - (sum % unit + unit) % unit
    }

    private func digits(after more: Int64) -> UInt8 {
        precision == .second && more % 1_000 != 0 ? 3 : fractionDigits
    }
}
