/// A day of the Gregorian calendar, without a time or a zone.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let dayNumber: Int

    /// The days that `YYYY-MM-DD` can write. What is reckoned beyond them stops there, so that every date that is written
    /// can be read again.
    public static let first = CivilDate(dayNumber: -719_162)
    public static let last = CivilDate(dayNumber: 2_932_896)

    public init(dayNumber: Int) { self.dayNumber = min(max(dayNumber, -719_162), 2_932_896) }

    /// nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, of: year)
        else { return nil }
        dayNumber = Self.days(year, month, day)
    }

    /// Reads `YYYY-MM-DD`.
    @inlinable public init?(_ text: some StringProtocol) {
        let utf8 = text.utf8
        let read =
            utf8.withContiguousStorageIfAvailable { CivilDate(bytes: $0) }
            ?? Array(utf8).withUnsafeBufferPointer { CivilDate(bytes: $0) }
        guard let read else { return nil }
        self = read
    }

    @usableFromInline init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
            let day = digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    public var day: Int { parts.day }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday(rawValue: ((dayNumber + 4) % 7 + 7) % 7) ?? .sunday
    }

    public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

    public var lastOfMonth: CivilDate {
        let (year, month, _) = parts
        return CivilDate(dayNumber: Self.days(year, month, Self.daysInMonth(month, of: year)))
    }

    /// The same day of a later month; the last day where that month is shorter.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = parts
        let count = year * 12 + month - 1 + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let last = Self.daysInMonth(newMonth, of: newYear)
        return CivilDate(dayNumber: Self.days(newYear, newMonth, min(day, last)))
    }

    public func adding(years: Int) -> CivilDate { adding(months: years * 12) }

    public func days(until other: CivilDate) -> Int { other.dayNumber - dayNumber }

    /// Whole years from this birth date to a day.
    public func age(on date: CivilDate) -> Int {
        let (born, now) = (parts, date.parts)
        let years = now.year - born.year
        return (now.month, now.day) < (born.month, born.day) ? years - 1 : years
    }

    public static func < (one: CivilDate, other: CivilDate) -> Bool {
        one.dayNumber < other.dayNumber
    }

    public var description: String {
        let (year, month, day) = parts
        guard (0...9999).contains(year) else {
            return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
        }
        // Ten bytes: dates are written often.
        let zero = UInt8(ascii: "0")
        func digit(_ value: Int) -> UInt8 { zero + UInt8(value % 10) }
        return String(unsafeUninitializedCapacity: 10) { text in
            text[0] = digit(year / 1000)
            text[1] = digit(year / 100)
            text[2] = digit(year / 10)
            text[3] = digit(year)
            text[4] = UInt8(ascii: "-")
            text[5] = digit(month / 10)
            text[6] = digit(month)
            text[7] = UInt8(ascii: "-")
            text[8] = digit(day / 10)
            text[9] = digit(day)
            return 10
        }
    }

    public static func isLeapYear(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    public static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeapYear(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01, by eras of 400 years that begin on March 1st.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    /// All three at once: each for itself costs as much.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case sunday, monday, tuesday, wednesday, thursday, friday, saturday
}

/// The number that a run of ASCII digits spells; nil where another byte is among them.
func digits(_ bytes: some Collection<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return bytes.isEmpty ? nil : value
}

func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
}

func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
