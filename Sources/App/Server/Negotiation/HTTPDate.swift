import Primitives

extension Instant {
    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
    var httpDate: String {
        let (date, time) = civil(utcOffsetSeconds: 0)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(time.hour)):\(two(time.minute)):\(two(time.second))"
        return
            "\(Self.days[date.weekday.rawValue % 7]), \(two(date.day)) \(Self.months[date.month - 1]) "
            + "\(date.year) \(clock) GMT"
    }

    /// In this form, or in one of the two obsolete ones that a recipient has to read: `Sunday, 06-Nov-94 08:49:37 GMT` and
    /// `Sun Nov  6 08:49:37 1994`. The name of the day is not looked at.
    init?(httpDate text: String) {
        guard text.utf8.count <= 40 else { return nil }
        var parts = text.split { " ,-".contains($0) }.map(String.init)
        if parts.count == 5 { parts = [parts[0], parts[2], parts[1], parts[4], parts[3], "GMT"] }
        guard parts.count == 6, parts[5] == "GMT", parts[1].utf8.count <= 2,
            let month = Self.months.firstIndex(of: parts[2]), let year = Self.year(parts[3])
        else { return nil }
        func two(_ text: String) -> String { text.utf8.count < 2 ? "0\(text)" : text }
        self.init("\(year)-\(two("\(month + 1)"))-\(two(parts[1]))T\(parts[4])Z")
    }

    /// Of two digits, those from 70 on are of the last century: there is nothing here from before.
    private static func year(_ text: String) -> String? {
        switch text.utf8.count {
        case 4: text
        case 2: text < "70" ? "20\(text)" : "19\(text)"
        default: nil
        }
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
