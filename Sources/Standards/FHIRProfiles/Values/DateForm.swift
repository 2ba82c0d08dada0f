import Primitives

/// How much of a date and time is written.
enum DateForm: Sendable {
    /// A year, a month or a day.
    case date
    /// With a time and a zone.
    case dateTime

    /// nil where it is neither, or no such day.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> DateForm? {
        let day = bytes.prefix(10)
        guard isDay(day) else { return nil }
        let rest = bytes.dropFirst(10)
        guard let mark = rest.first else { return .date }
        guard mark == UInt8(ascii: "T"), day.count == 10 else { return nil }
        let time = rest.dropFirst()
        if time.last == UInt8(ascii: "Z") { return isTime(time.dropLast()) ? .dateTime : nil }
        let zone = time.suffix(6)
        guard zone.count == 6, isZone(zone), isTime(time.dropLast(6)) else { return nil }
        return .dateTime
    }

    /// `hh:mm:ss`, with a fraction or without; a leap second may be written.
    static func isTime(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        guard bytes.count >= 8, let hour = number(bytes, 0, 2), let minute = number(bytes, 3, 2),
            let second = number(bytes, 6, 2), has(":", bytes, 2), has(":", bytes, 5)
        else { return false }
        guard hour < 24, minute < 60, second <= 60 else { return false }
        let fraction = bytes.dropFirst(8)
        guard !fraction.isEmpty else { return true }
        return has(".", bytes, 8) && fraction.count > 1
            && fraction.dropFirst().allSatisfy(\.isDigit)
    }

    private static func isDay(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        guard let year = number(bytes, 0, 4), year > 0 else { return false }
        if bytes.count == 4 { return true }
        guard has("-", bytes, 4), let month = number(bytes, 5, 2), (1...12).contains(month) else {
            return false
        }
        if bytes.count == 7 { return true }
        guard has("-", bytes, 7), let day = number(bytes, 8, 2), bytes.count == 10 else {
            return false
        }
        return CivilDate(year: year, month: month, day: day) != nil
    }

    /// `+hh:mm` up to 14:00.
    private static func isZone(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
        guard has("+", bytes, 0) || has("-", bytes, 0), has(":", bytes, 3),
            let hour = number(bytes, 1, 2), let minute = number(bytes, 4, 2)
        else { return false }
        return minute < 60 && (hour < 14 || hour == 14 && minute == 0)
    }

    private static func has(
        _ mark: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>.SubSequence, _ offset: Int
    )
        -> Bool
    {
        offset < bytes.count && bytes[bytes.startIndex + offset] == UInt8(ascii: mark)
    }

    private static func number(
        _ bytes: UnsafeBufferPointer<UInt8>.SubSequence, _ offset: Int, _ count: Int
    ) -> Int? {
        guard offset + count <= bytes.count else { return nil }
        var value = 0
        for index in bytes.startIndex + offset..<bytes.startIndex + offset + count {
            guard bytes[index].isDigit else { return nil }
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        return value
    }
}
