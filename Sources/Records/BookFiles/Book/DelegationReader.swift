import Cases
import Plans
import Primitives

/// `delegations.csv`: codes that a vendor decides for some plans.
enum DelegationReader {
    static let required = [
        "vendor", "system", "first", "appeals_to", "who_may_deny", "from", "source",
    ]
    static let optional = [
        "last", "phone", "website", "plans", "states", "member_prefix", "until", "link",
    ]

    static func delegations(
        _ bytes: [UInt8], file: String, log: FindingLog
    ) -> [Located<Delegation>] {
        CSVTable(bytes, file: file, required: required, optional: optional, log: log).rows
            .compactMap { row in delegation(row).map { Located($0, row.spot("plans")) } }
    }

    private static func delegation(_ row: CSVRow) -> Delegation? {
        let codes = row.codes()
        let states = row.values("states", State.expected) { State.read($0) }
        let dates = row.dates()
        let vendor = row.requiredText("vendor")
        let appealsTo = row.requiredText("appeals_to")
        let whoMayDeny = row.requiredText("who_may_deny")
        let source = row.citation()
        guard row.isSound, let codes, let dates else { return nil }
        return Delegation(
            file: row.file, row: row.line, vendor: vendor, phone: row.text("phone"),
            link: row.text("website"), plans: row.plans(), codes: codes, states: Set(states),
            memberPrefix: row.text("member_prefix"), appealsTo: appealsTo, whoMayDeny: whoMayDeny,
            effective: dates, source: source)
    }
}
