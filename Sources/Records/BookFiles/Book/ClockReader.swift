import Cases
import Plans
import Primitives

/// `clocks.csv`: the legal clocks, each with its source and the receipt dates it holds for.
enum ClockReader {
    static let required = ["id", "program", "kind", "standard", "from", "source"]
    static let optional = [
        "state", "product_class", "expedited", "extension", "extensions_max", "extends_expedited",
        "tolls",
        "information", "expedited_information", "expedited_after_information",
        "expedited_ask_within", "hours_before_course_ends", "lapse", "until", "link",
    ]

    static func clocks(_ bytes: [UInt8], file: String, log: FindingLog) -> [Located<ClockRow>] {
        CSVTable(bytes, file: file, required: required, optional: optional, log: log).rows
            .compactMap { row in clock(row).map { Located($0, row.spot("id")) } }
    }

    private static func clock(_ row: CSVRow) -> ClockRow? {
        let program = row.requiredChoice("program", Program.self)
        let kind = row.requiredChoice("kind", ReviewKind.self)
        let standard = row.required("standard", spanExpected) { ClockSpan($0) }
        let more = row.span("extension")
        let most = row.whole("extensions_max") ?? 0
        if (more == nil) != (most == 0) {
            row.fail(
                "book-never-applies", "`extension` and `extensions_max` come together",
                at: "extensions_max")
        }
        let tolls = row.flag("tolls")
        let information = row.span("information")
        if tolls, information == nil {
            row.fail(
                "book-missing-value", "a clock that tolls says how long the claimant has",
                at: "information")
        }
        let lapse = row.choice("lapse", LapseEffect.self) ?? .alarm
        let state = row.state("state")
        let expedited = row.span("expedited")
        let extendsExpedited = row.text("extends_expedited").map { _ in
            row.flag("extends_expedited")
        }
        if extendsExpedited == true, expedited == nil || more == nil {
            row.fail(
                "book-never-applies",
                "`extends_expedited` is for a row with `expedited` and `extension`",
                at: "extends_expedited")
        }
        let expeditedInformation = row.span("expedited_information")
        let expeditedAfter = row.span("expedited_after_information")
        let expeditedAsk = row.span("expedited_ask_within")
        let hours = row.whole("hours_before_course_ends")
        let dates = row.dates()
        let id = row.requiredText("id")
        let source = row.citation()
        guard row.isSound, let program, let kind, let standard, let dates else { return nil }
        return ClockRow(
            id: id, program: program, state: state, kind: kind,
            productClass: row.text("product_class"), standard: standard, expedited: expedited,
            extensionSpan: more, extensionsMax: most, extendsExpedited: extendsExpedited,
            tollsForInformation: tolls,
            informationSpan: information, expeditedInformationSpan: expeditedInformation,
            expeditedAfterInformation: expeditedAfter, expeditedAskSpan: expeditedAsk,
            hoursBeforeCourseEnds: hours, lapse: lapse, citation: source, effective: dates)
    }

    static let spanExpected = "a span like `7 days`, `72 hours` or `5 business days <= 7 days`"
}

extension CSVRow {
    func span(_ column: String) -> ClockSpan? {
        value(column, ClockReader.spanExpected) { ClockSpan($0) }
    }

    func requiredChoice<Choice: RawRepresentable & CaseIterable>(
        _ column: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        required(column, Choice.names) { Choice(rawValue: $0) }
    }
}
