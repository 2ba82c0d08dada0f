import Primitives
import X12

/// The envelopes of an answer: those of the request, the other way round.
enum Envelope {
    /// An interchange around groups that are written already.
    static func interchange(
        answering header: X12Segment, groups: [SegmentWriter], now: Instant
    ) -> String {
        let (date, time) = now.civil(utcOffsetSeconds: 0)
        func padded(_ number: Int, _ width: Int) -> String {
            let text = header[number].text.prefix(width)
            return text + String(repeating: " ", count: width - text.count)
        }
        let digits = header[13].text.filter(\.isNumber)
        let control = String(repeating: "0", count: max(0, 9 - digits.count)) + digits.suffix(9)
        let elements = [
            "00", String(repeating: " ", count: 10), "00",
            String(repeating: " ", count: 10), padded(7, 2), padded(8, 15), padded(5, 2),
            padded(6, 15), String(date.d8.suffix(6)), time.hhmm, "^", "00501", control, "0",
            header[15] == "P" ? "P" : "T",
        ]
        // Written by hand: two of its elements are the delimiters.
        return "ISA*" + elements.joined(separator: "*") + "*:~\n" + groups.map(\.text).joined()
            + "IEA*\(groups.count)*\(control)~\n"
    }

    static func group(
        answering header: X12Segment, sets: [SegmentWriter], now: Instant
    ) -> SegmentWriter {
        let (date, time) = now.civil(utcOffsetSeconds: 0)
        let control = header[6].text
        var body = SegmentWriter()
        body.segment(
            "GS",
            [
                "HI", header[3].text, header[2].text, date.d8, time.hhmm, control, "X",
                "005010X217",
            ])
        for set in sets { body.append(set) }
        body.segment("GE", ["\(sets.count)", control])
        return body
    }
}
