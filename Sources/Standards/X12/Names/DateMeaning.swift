/// Dates and times of X12, as people write them.
enum DateMeaning {
    /// `20260131`, `260131`: 2026-01-31. nil where it is no date.
    static func date(_ text: String) -> String? {
        let digits = Array(text.utf8)
        guard digits.count == 8 || digits.count == 6, digits.allSatisfy(isDigit),
            X12Dates.isDate(digits[...], digits: digits.count)
        else { return nil }
        let full = digits.count == 6 ? "20" + text : text
        return "\(full.prefix(4))-\(full.dropFirst(4).prefix(2))-\(full.suffix(2))"
    }

    /// `1430`, `14302500`: 14:30.
    static func time(_ text: String) -> String? {
        guard text.utf8.count >= 4, X12Dates.isTime(Array(text.utf8)[...]) else { return nil }
        return "\(text.prefix(2)):\(text.dropFirst(2).prefix(2))"
    }

    /// A date or period in a format of element 1250.
    static func period(_ text: String, format: String) -> String? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        switch format {
        case "D8", "D6": return date(text)
        case "TM": return time(text)
        case "DT" where text.utf8.count == 12:
            guard let date = date(String(text.prefix(8))), let time = time(String(text.suffix(4)))
            else { return nil }
            return "\(date) \(time)"
        case "RD8",
            "RTM" where ends.count == 2:
            let both = ends.compactMap(format == "RD8" ? date : time)
            return both.count == 2 ? both.joined(separator: " to ") : nil
        default: return nil
        }
    }
}
