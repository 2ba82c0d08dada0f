/// How long a clock runs, in the unit that the rule itself uses. The unit decides how it is counted (`ClockReckoner`).
///
/// Text form, as in the plan book: `7 days`, `5 business days`, `5 business days <= 7 days`, `72 hours`.
public enum ClockSpan: Hashable, Sendable, LosslessStringConvertible {
    case calendarDays(Int)
    case businessDays(Int, notOverCalendarDays: Int? = nil)
    case hours(Int)

    /// The longest span that can be written: a year in hours; far more in days than any rule gives.
    static let amountMax = 8_784

    /// Reads the text form; nil where it is not one. One day is written `1 day` or `1 days`.
    public init?(_ text: String) {
        var words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        var cap: Int?
        if let sign = words.firstIndex(of: "<=") {
            let tail = Array(words[(sign + 1)...])
            guard tail.count == 2, let most = Self.amount(tail[0]), Self.isDay(tail[1]) else {
                return nil
            }
            cap = most
            words = Array(words[..<sign])
        }
        guard let first = words.first, let amount = Self.amount(first) else { return nil }
        switch (words.dropFirst().joined(separator: " "), cap) {
        case ("day", nil), ("days", nil): self = .calendarDays(amount)
        case ("hour", nil), ("hours", nil): self = .hours(amount)
        case ("business day", let cap), ("business days", let cap):
            self = .businessDays(amount, notOverCalendarDays: cap)
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .calendarDays(let days): Self.counted(days, "day")
        case .hours(let hours): Self.counted(hours, "hour")
        case .businessDays(let days, nil): Self.counted(days, "business day")
        case .businessDays(let days, let cap?):
            "\(Self.counted(days, "business day")) <= \(Self.counted(cap, "day"))"
        }
    }

    /// The same in a sentence.
    var words: String {
        switch self {
        case .calendarDays(let days): Self.counted(days, "calendar day")
        case .businessDays(let days, let cap?):
            "\(Self.counted(days, "business day")), not over \(Self.counted(cap, "calendar day")),"
        case .hours, .businessDays: description
        }
    }

    private static func counted(_ count: Int, _ unit: String) -> String {
        "\(count) \(unit)\(count == 1 ? "" : "s")"
    }

    private static func isDay(_ word: String) -> Bool { word == "day" || word == "days" }

    /// A whole number above zero, digits only.
    private static func amount(_ text: String) -> Int? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let amount = Int(text),
            (1...amountMax).contains(amount)
        else { return nil }
        return amount
    }
}
