import Cases
import Plans

/// `exemptions.csv`: providers that need no review of some codes. A header alone: nobody is exempt.
enum ExemptionReader {
    static let required = ["provider", "system", "first", "from", "source"]
    static let optional = ["last", "plans", "until", "link"]

    static func exemptions(
        _ bytes: [UInt8], file: String, log: FindingLog
    ) -> [Located<Exemption>] {
        CSVTable(bytes, file: file, required: required, optional: optional, log: log).rows
            .compactMap { row in exemption(row).map { Located($0, row.spot("plans")) } }
    }

    private static func exemption(_ row: CSVRow) -> Exemption? {
        let codes = row.codes()
        let dates = row.dates()
        let provider = row.requiredText("provider")
        let source = row.citation()
        guard row.isSound, let codes, let dates else { return nil }
        return Exemption(
            file: row.file, row: row.line, provider: provider, plans: row.plans(), codes: codes,
            effective: dates, source: source)
    }
}
