import Primitives

/// A date, a date with time or a time of day, each as precise as it was written (FHIRPath N1, sections 4.1.5 to 4.1.7).
public struct Temporal: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable { case date, dateTime, time }

    /// What is given. Seconds and their fraction are one precision (section 6.1.1).
    public enum Precision: UInt8, Hashable, Sendable, Comparable {
        case year, month, day, hour, minute, second

        public static func < (one: Precision, other: Precision) -> Bool {
            one.rawValue < other.rawValue
        }
    }

    public let kind: Kind
    public let precision: Precision
    /// Digits of the seconds' fraction that are given: up to three; further ones are dropped.
    let fractionDigits: UInt8
    /// Minutes ahead of UTC; nil where none is given.
    let offset: Int16?
    /// Milliseconds on the wall clock: since 1970, or since midnight. What is not given counts as the least.
    let milliseconds: Int64

    init(
        _ kind: Kind, _ precision: Precision, milliseconds: Int64, offset: Int16? = nil,
        fractionDigits: UInt8 = 0
    ) {
        self.kind = kind
        self.precision = precision
        self.milliseconds = milliseconds
        self.offset = offset
        self.fractionDigits = fractionDigits
    }

    static let dayLength: Int64 = 86_400_000

    /// A day; nil outside of the years 1 to 9999.
    init?(
        _ kind: Kind, _ precision: Precision, year: Int, month: Int = 1, day: Int = 1,
        time: Int64 = 0, offset: Int16? = nil, fractionDigits: UInt8 = 0
    ) {
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        self.init(
            kind, precision, milliseconds: Int64(date.dayNumber) * Self.dayLength + time,
            offset: offset, fractionDigits: fractionDigits)
    }

    /// The moment on the clock of an offset.
    init(_ instant: Instant, offsetMinutes: Int16) {
        self.init(
            .dateTime, .second, milliseconds: instant.milliseconds + Int64(offsetMinutes) * 60_000,
            offset: offsetMinutes, fractionDigits: 3)
    }

    var day: CivilDate {
        CivilDate(
            dayNumber: Int(
                (milliseconds - timeOfDay) / Self.dayLength))
    }

    /// Milliseconds since midnight.
    var timeOfDay: Int64 { (milliseconds % Self.dayLength + Self.dayLength) % Self.dayLength }

    /// Milliseconds since 1970 in UTC; as if it were UTC where no offset is given.
    var utc: Int64 { milliseconds - Int64(offset ?? 0) * 60_000 }

    /// The date of a date with time; itself for a date.
    var asDate: Temporal? {
        switch kind {
        case .date: self
        case .dateTime:
            Temporal(.date, min(precision, .day), milliseconds: milliseconds - timeOfDay)
        case .time: nil
        }
    }

    var asDateTime: Temporal? {
        switch kind {
        case .date: Temporal(.dateTime, precision, milliseconds: milliseconds)
        case .dateTime: self
        case .time: nil
        }
    }
}

extension Temporal {
    /// As an expression writes it, without the `@`.
    init?(literal text: String) {
        if text.utf8.first == UInt8(ascii: "T") {
            self.init(time: text.dropFirst())
        } else if text.utf8.contains(UInt8(ascii: "T")) {
            self.init(dateTime: text)
        } else {
            self.init(date: text)
        }
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    init?(date text: some StringProtocol) {
        var reader = DigitReader(text)
        guard let (precision, year, month, day) = reader.date(), reader.isAtEnd else { return nil }
        self.init(.date, precision, year: year, month: month, day: day)
    }

    /// A date, and with a `T` behind it as much of a time as there is.
    init?(dateTime text: some StringProtocol) {
        var reader = DigitReader(text)
        guard let (precision, year, month, day) = reader.date() else { return nil }
        guard reader.accept("T"), !reader.isAtEnd else {
            guard reader.isAtEnd else { return nil }
            self.init(.dateTime, precision, year: year, month: month, day: day)
            return
        }
        guard precision == .day, let time = reader.time() else { return nil }
        let offset = reader.zone()
        guard reader.isAtEnd else { return nil }
        self.init(
            .dateTime, time.precision, year: year, month: month, day: day,
            time: time.milliseconds, offset: offset, fractionDigits: time.fractionDigits)
    }

    /// `HH`, `HH:MM`, `HH:MM:SS`, `HH:MM:SS.fff`.
    init?(time text: some StringProtocol) {
        var reader = DigitReader(text)
        guard let time = reader.time(), reader.isAtEnd else { return nil }
        self.init(
            .time, time.precision, milliseconds: time.milliseconds,
            fractionDigits: time.fractionDigits)
    }

    /// As FHIR and `toString()` write it.
    public var description: String {
        switch kind {
        case .date: dateText
        case .time: timeText
        case .dateTime: precision <= .day ? dateText : "\(dateText)T\(timeText)\(offsetText)"
        }
    }

    /// As an expression writes it, without the `@`.
    public var literal: String {
        switch kind {
        case .date: dateText
        case .time: "T\(timeText)"
        case .dateTime: precision <= .day ? "\(dateText)T" : description
        }
    }

    private var dateText: String {
        String(day.description.prefix(precision == .year ? 4 : precision == .month ? 7 : 10))
    }

    private var timeText: String {
        let millis = timeOfDay
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        var text = two(millis / 3_600_000)
        if precision >= .minute { text += ":" + two(millis / 60_000 % 60) }
        if precision >= .second { text += ":" + two(millis / 1_000 % 60) }
        if fractionDigits > 0 {
            text +=
                "." + String(String(1_000 + millis % 1_000).dropFirst().prefix(Int(fractionDigits)))
        }
        return text
    }

    private var offsetText: String {
        guard let offset else { return "" }
        guard offset != 0 else { return "Z" }
        func two(_ value: Int16) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let size = abs(offset)
        return "\(offset < 0 ? "-" : "+")\(two(size / 60)):\(two(size % 60))"
    }
}

/// Reads the digits of dates and times.
private struct DigitReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { index == bytes.count }

    mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// Exactly so many digits.
    mutating func digits(_ count: Int) -> Int? {
        guard index + count <= bytes.count else { return nil }
        var value = 0
        for place in index..<index + count {
            guard Lexer.isDigit(bytes[place]) else { return nil }
            value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
        }
        index += count
        return value
    }

    mutating func date() -> (Temporal.Precision, year: Int, month: Int, day: Int)? {
        guard let year = digits(4) else { return nil }
        guard accept("-") else { return (.year, year, 1, 1) }
        guard let month = digits(2) else { return nil }
        guard accept("-") else { return (.month, year, month, 1) }
        guard let day = digits(2) else { return nil }
        return (.day, year, month, day)
    }

    mutating func time() -> (
        precision: Temporal.Precision, milliseconds: Int64, fractionDigits: UInt8
    )? {
        guard let hour = digits(2), hour < 24 else { return nil }
        var millis = Int64(hour) * 3_600_000
        guard accept(":") else { return (.hour, millis, 0) }
        guard let minute = digits(2), minute < 60 else { return nil }
        millis += Int64(minute) * 60_000
        guard accept(":") else { return (.minute, millis, 0) }
        guard let second = digits(2), second < 60 else { return nil }
        millis += Int64(second) * 1_000
        guard accept(".") else { return (.second, millis, 0) }
        let fraction = bytes[index...].prefix { Lexer.isDigit($0) }
        guard !fraction.isEmpty else { return nil }
        index += fraction.count
        var value: Int64 = 0
        for place in 0..<3 {
            let digit =
                place < fraction.count ? fraction[fraction.startIndex + place] : UInt8(ascii: "0")
            value = value * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        return (.second, millis + value, UInt8(min(fraction.count, 3)))
    }

    /// Minutes ahead of UTC: `Z`, `+02:00`; nil where there is none.
    mutating func zone() -> Int16? {
        if accept("Z") { return 0 }
        let start = index
        let isWest = accept("-")
        guard isWest || accept("+") else { return nil }
        guard let hours = digits(2), hours <= 14, accept(":"), let minutes = digits(2), minutes < 60
        else {
            index = start
            return nil
        }
        let size = Int16(hours * 60 + minutes)
        return isWest ? -size : size
    }
}
