/// The rules of ISA and IEA. None of it is believed: a note for each thing wrong, in the order of the elements.
enum X12InterchangeCheck {
    static func notes(_ segment: X12Segment, isExact: Bool) -> [X12InterchangeNote] {
        var notes: [X12InterchangeNote] = []
        func check(_ holds: Bool, _ note: X12InterchangeNote) {
            if !holds, !notes.contains(note) { notes.append(note) }
        }
        if let fault = segment.delimiters.fault { notes.append(fault) }
        let lengthNotes: [X12InterchangeNote] = [
            .authorizationQualifier, .authorization, .securityQualifier, .security,
            .senderQualifier, .sender, .receiverQualifier, .receiver, .date, .time,
            .repetitionSeparator, .version, .controlNumber, .acknowledgmentRequested, .usage,
            .componentSeparator,
        ]
        if !isExact {
            check(segment.count == 16, .structure)
            for (index, length) in X12ISA.lengths.enumerated() {
                check(segment[index + 1].count == length, lengthNotes[index])
            }
        }
        func text(_ number: Int) -> String { segment[number].text }
        check(
            ["00", "01", "02", "03", "04", "05", "06", "07", "08"].contains(text(1)),
            .authorizationQualifier)
        check(["00", "01"].contains(text(3)), .securityQualifier)
        check(qualifiers.contains(text(5)), .senderQualifier)
        check(!trimmed(text(6)).isEmpty, .sender)
        check(qualifiers.contains(text(7)), .receiverQualifier)
        check(!trimmed(text(8)).isEmpty, .receiver)
        check(X12Dates.isDate(segment[9].utf8, digits: 6), .date)
        check(X12Dates.isTime(segment[10].utf8) && segment[10].count == 4, .time)
        check(segment[12].number != nil, .version)
        check(text(12) == "00501" || segment[12].number == nil, .versionNotSupported)
        check(segment[13].count == 9 && segment[13].number != nil, .controlNumber)
        check(["0", "1"].contains(text(14)), .acknowledgmentRequested)
        check(["P", "T"].contains(text(15)), .usage)
        return notes
    }

    /// Element I05, as the HIPAA guides allow it.
    static let qualifiers: Set<String> = [
        "01", "14", "20", "27", "28", "29", "30", "33", "ZZ",
    ]
}
