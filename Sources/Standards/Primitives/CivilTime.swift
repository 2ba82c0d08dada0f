/// A time of day on a wall clock, without a zone.
public struct CivilTime: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let hour: Int
    public let minute: Int
    public let second: Int

    public static let midnight = CivilTime(secondOfDay: 0)

    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Reads `HH:MM` or `HH:MM:SS`.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 || bytes.count == 8, bytes[2] == UInt8(ascii: ":"),
            let hour = digits(bytes[0..<2]), let minute = digits(bytes[3..<5])
        else { return nil }
        var second = 0
        if bytes.count == 8 {
            guard bytes[5] == UInt8(ascii: ":"), let read = digits(bytes[6..<8]) else { return nil }
            second = read
        }
        self.init(hour: hour, minute: minute, second: second)
    }

    init(secondOfDay: Int) {
        hour = secondOfDay / 3_600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
    }

    public var secondOfDay: Int { hour * 3_600 + minute * 60 + second }

    public static func < (one: CivilTime, other: CivilTime) -> Bool {
        one.secondOfDay < other.secondOfDay
    }

    public var description: String {
        padded(hour, 2) + ":" + padded(minute, 2) + (second == 0 ? "" : ":" + padded(second, 2))
    }
}
