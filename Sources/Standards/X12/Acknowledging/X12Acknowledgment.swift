/// Writes the 999 that answers one group (005010X231A1), and the TA1 that answers an interchange.
public enum X12Acknowledgment {
    /// The set 999, ST to SE, into a group that is open. Sets without fault get their AK2 and IK5, too.
    public static func write999(
        _ group: X12GroupReport, controlNumber: String, to writer: inout X12Writer
    ) throws(X12Writer.Failure) {
        try writer.beginSet("999", version: "005010X231A1", controlNumber: controlNumber)
        let header = group.header
        try writer.segment(
            "AK1", given(header.functionalCode, 2...2, or: "ZZ", writer),
            header.controlNumber.utf8.allSatisfy(isDigit)
                ? given(header.controlNumber, 1...9, or: "0", writer) : "0",
            given(header.version, 1...12, or: nil, writer))
        for report in group.sets where group.faults.isEmpty || report.isInError {
            try write(report, to: &writer)
        }
        let accepted = group.faults.isEmpty ? group.acceptedCount : 0
        try writer.segment(
            "AK9",
            [
                .text(group.verdict.rawValue),
                .init(min(999_999, group.includedCount ?? group.receivedCount)),
                .init(min(999_999, group.receivedCount)), .init(min(999_999, accepted)),
            ] + group.faults.prefix(5).map { .init($0.rawValue) })
        try writer.endSet()
    }

    private static func write(
        _ report: X12SetReport, to writer: inout X12Writer
    ) throws(X12Writer.Failure) {
        try writer.segment(
            "AK2", given(report.header.identifier, 3...3, or: "000", writer),
            given(report.header.controlNumber, 4...9, or: "0000", writer),
            given(report.header.convention, 1...35, or: nil, writer))
        var index = 0
        while index < report.findings.count {
            let first = report.findings[index]
            let same = report.findings[index...].prefix {
                $0.position == first.position && $0.segmentFault == first.segmentFault
                    && $0.segmentID == first.segmentID
            }
            index += same.count
            try write(same, of: report, to: &writer)
        }
        try writer.segment(
            "IK5", [.text(report.verdict.rawValue)] + report.codes.map { .text($0.rawValue) })
    }

    /// One segment in error, with its elements.
    private static func write(
        _ findings: ArraySlice<X12Finding>, of report: X12SetReport, to writer: inout X12Writer
    ) throws(X12Writer.Failure) {
        guard let first = findings.first else { return }
        try writer.segment(
            "IK3", .text(first.segmentID), .init(first.position),
            .init(loopCode(first.loop)), .text(first.segmentFault.rawValue))
        if let trigger = first.trigger, first.place == nil {
            try writer.segment("CTX", context(trigger))
        }
        if let unit = report.unit, let value = copy(of: unit.value, 64, writer) {
            try writer.segment("CTX", .composite([unit.name, value]))
        }
        for finding in findings {
            guard let place = finding.place, let fault = finding.elementFault else { continue }
            let sent = finding.badData.flatMap { copy(of: $0, 99, writer) }
            try writer.segment(
                "IK4", .composite(self.place(place)), .init(finding.elementNumber.map(String.init)),
                .text(fault.rawValue), .init(sent))
            if let trigger = finding.trigger { try writer.segment("CTX", context(trigger)) }
        }
    }

    /// Element 447 has at most four characters, so that loop 2010AA is told as 2010: the position tells which.
    private static func loopCode(_ loop: String?) -> String? { loop.map { String($0.prefix(4)) } }

    private static func place(_ place: X12Finding.Place) -> [String] {
        [
            String(min(99, place.element)), place.component.map(String.init) ?? "",
            place.repetition.map(String.init) ?? "",
        ]
    }

    private static func context(_ trigger: X12Finding.Trigger) -> [X12Writer.Value] {
        [
            "SITUATIONAL TRIGGER", .text(trigger.segmentID), .init(trigger.position),
            .init(loopCode(trigger.loop)), trigger.element.map { .composite(place($0)) } ?? .empty,
        ]
    }

    /// TA1, into an interchange that is open. nil is written where the header has no control number to answer.
    public static func writeTA1(
        _ report: X12InterchangeReport, to writer: inout X12Writer
    ) throws(X12Writer.Failure) {
        let header = report.header
        let number =
            header.controlNumber.utf8.allSatisfy(isDigit) && header.controlNumber.utf8.count <= 9
            ? zeroPadded(Int(header.controlNumber) ?? 0, 9) : zeroPadded(0, 9)
        let note = report.notes.first ?? .none
        try writer.segment(
            "TA1", .text(number), given(header.date, 6...6, or: "000101", writer),
            given(header.time, 4...4, or: "0000", writer),
            .text(report.verdict.rawValue), .text(note.rawValue))
    }

    /// What a partner sent, given back; where it is such that it cannot be written, what stands for it.
    private static func given(
        _ text: String, _ lengths: ClosedRange<Int>, or other: String?, _ writer: X12Writer
    ) -> X12Writer.Value {
        lengths.contains(text.utf8.count) && isSafe(text, writer) ? .text(text) : .init(other)
    }

    /// The beginning of what a partner sent; nil where that cannot be written. Of a text that begins with many blanks
    /// only these may be left.
    private static func copy(of text: String, _ lengthMax: Int, _ writer: X12Writer) -> String? {
        let beginning = String(text.prefix(lengthMax))
        return isSafe(beginning, writer) ? beginning : nil
    }

    private static func isSafe(_ text: String, _ writer: X12Writer) -> Bool {
        text.utf8.contains { $0 != 0x20 }
            && text.utf8.allSatisfy {
                $0 >= 0x20 && $0 < 0x7F && !writer.delimiters.contains($0)
            }
    }
}

extension X12SetReport {
    /// Whether there is anything to tell of this set itself.
    var isInError: Bool { !faults.isEmpty || !findings.isEmpty }
}
