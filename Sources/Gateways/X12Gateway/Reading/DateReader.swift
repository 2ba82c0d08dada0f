import Primitives

/// Reads dates and periods of X12: D8 (`20260310`) and RD8 (`20260310-20260316`).
enum DateReader {
    static func day(_ text: some StringProtocol) -> CivilDate? {
        guard text.utf8.count == 8 else { return nil }
        return CivilDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }

    /// Two elements that stand side by side: the format, and the day or period.
    static func range(
        _ row: Row, format: Int, _ reading: inout Reading
    ) -> DateRange? {
        guard let text = row[format + 1] else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if row[format] == "RD8", parts.count == 2, let start = day(parts[0]),
            let end = day(parts[1]), start <= end
        {
            return DateRange(start: start, end: end)
        }
        if row[format] == "D8", let date = day(text) { return DateRange(start: date, end: date) }
        reading.refuse(
            "date", "'\(text)' is no day (D8), and no period from a day to a later one (RD8).",
            at: row.place(format + 1))
        return nil
    }

    /// DTP with a qualifier (code list 374).
    static func dates(_ qualifier: String, _ level: Level, _ reading: inout Reading) -> DateRange? {
        guard let row = level.rows.first(where: { $0.id == "DTP" && $0[1] == qualifier }) else {
            return nil
        }
        return range(row, format: 2, &reading)
    }

    /// BHT04 and BHT05: when the sender says it was made. Without a zone; read as UTC, and never a legal clock.
    static func instant(_ row: Row) -> Instant? {
        guard let date = row[4].flatMap({ day($0) }), let time = row[5], time.utf8.count >= 4,
            let hour = Int(time.prefix(2)), let minute = Int(time.dropFirst(2).prefix(2)),
            let clock = CivilTime(
                hour: hour, minute: minute, second: Int(time.dropFirst(4).prefix(2)) ?? 0)
        else { return nil }
        return Instant(date: date, time: clock, utcOffsetSeconds: 0)
    }
}
