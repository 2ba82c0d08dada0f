import Cases
import JSON
import Records

/// What a member was granted, summed: kept beside the summaries, which name each grant, so that who was granted a hundred times
/// costs no more to decide about than who was granted once.
extension Statements {
    /// - Parameter stored: the column; nil where nothing was summed yet.
    func sums(_ stored: [UInt8]?, payer: Int64, member: String) throws -> [GrantedUnits] {
        guard let stored else {
            return try grants(payer: payer, member: member).map { GrantedUnits($0) }.summed
        }
        return try RecordForm.value(SummedGrants.self, from: stored).grants
    }

    /// Of one case; nil where it has no summary.
    func grants(of row: Int64) throws -> [LedgerGrant]? {
        let body = try first("SELECT body FROM summary WHERE case_id = ?", row) { $0.bytes(0) }
        return try body.map { try RecordForm.value(CaseSummary.self, from: $0).grants }
    }

    /// Of all cases of a member, in their order.
    func grants(payer: Int64, member: String) throws -> [LedgerGrant] {
        let bodies = try all(
            "SELECT body FROM summary WHERE member = ? AND payer = ? ORDER BY case_id",
            member, payer
        ) { $0.bytes(0) }
        return try bodies.flatMap { try RecordForm.value(CaseSummary.self, from: $0).grants }
    }
}

/// The sums as they are stored.
struct SummedGrants: Recordable {
    let grants: [GrantedUnits]

    init(_ grants: [GrantedUnits]) { self.grants = grants }

    func record(to writer: inout JSONWriter) {
        writer.object { $0.writeList("granted", grants) }
    }

    init(recorded value: JSONValue) throws(RecordingError) {
        grants = try value.readList("granted")
    }
}
