/// A moment: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(date: CivilDate, time: CivilTime, utcOffsetSeconds: Int) {
        let seconds = date.dayNumber * 86_400 + time.secondOfDay - utcOffsetSeconds
        milliseconds = Int64(seconds) * 1_000
    }

    /// Reads an RFC 3339 / FHIR instant: `2026-03-08T02:30:00.250-05:00`. The offset is required; digits beyond
    /// milliseconds are dropped. A leap second (`:60`) is refused: the clocks of the law do not count it.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
            let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let time = CivilTime(String(decoding: bytes[11..<19], as: UTF8.self))
        else { return nil }
        var rest = bytes[19...]
        var millis = 0
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix {
                $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
            }
            guard !fraction.isEmpty else { return nil }
            let padded = (Array(fraction) + [UInt8](repeating: UInt8(ascii: "0"), count: 3))[..<3]
            millis = digits(padded) ?? 0
            rest = rest.dropFirst(fraction.count + 1)
        }
        guard let offset = Self.offset(rest) else { return nil }
        let whole = Instant(date: date, time: time, utcOffsetSeconds: offset)
        milliseconds = whole.milliseconds + Int64(millis)
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
        let text = Array(bytes)
        guard text.count == 6, text[3] == UInt8(ascii: ":"),
            text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
            let hours = digits(text[1..<3]), let minutes = digits(text[4..<6]), hours <= 14,
            minutes < 60, hours < 14 || minutes == 0
        else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return text[0] == UInt8(ascii: "-") ? -seconds : seconds
    }

    public func adding(milliseconds more: Int64) -> Instant {
        Instant(milliseconds: milliseconds + more)
    }

    public func adding(seconds: Int) -> Instant { adding(milliseconds: Int64(seconds) * 1_000) }

    public func adding(hours: Int) -> Instant { adding(seconds: hours * 3_600) }

    /// The wall clock at an offset from UTC.
    public func civil(utcOffsetSeconds: Int) -> (date: CivilDate, time: CivilTime) {
        let seconds =
            Int((milliseconds - (milliseconds % 1_000 + 1_000) % 1_000) / 1_000) + utcOffsetSeconds
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return (CivilDate(dayNumber: day), CivilTime(secondOfDay: seconds - day * 86_400))
    }

    public static func < (one: Instant, other: Instant) -> Bool {
        one.milliseconds < other.milliseconds
    }

    /// UTC, with milliseconds only where there are any: `2026-01-02T03:04:05Z`.
    public var description: String {
        let (date, time) = civil(utcOffsetSeconds: 0)
        let millis = Int((milliseconds % 1_000 + 1_000) % 1_000)
        // Bytes, as those of a date: instants are written often.
        let zero = UInt8(ascii: "0")
        func digit(_ value: Int) -> UInt8 { zero + UInt8(value % 10) }
        let clock = String(unsafeUninitializedCapacity: 13) { text in
            func put(_ mark: UInt8, _ part: Int, at start: Int) {
                text[start] = mark
                text[start + 1] = digit(part / 10)
                text[start + 2] = digit(part)
            }
            put(UInt8(ascii: "T"), time.hour, at: 0)
            put(UInt8(ascii: ":"), time.minute, at: 3)
            put(UInt8(ascii: ":"), time.second, at: 6)
            guard millis != 0 else { return 9 }
            text[9] = UInt8(ascii: ".")
            text[10] = digit(millis / 100)
            text[11] = digit(millis / 10)
            text[12] = digit(millis)
            return 13
        }
        return String(parts: date.description, clock, "Z")
    }
}
