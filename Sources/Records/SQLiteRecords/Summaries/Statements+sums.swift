import Cases
import JSON
import Primitives
import Records

/// What a member was granted, summed: kept beside the grants, so that who was granted a hundred times costs no more to decide
/// about than who was granted once.
extension Statements {
    /// - Parameter stored: the column; nil where nothing was summed yet.
    func sums(_ stored: [UInt8]?, payer: Int64, member: String) throws -> [GrantedUnits] {
        guard let stored else {
            return try grants(of: nil, payer: payer, member: member).map { GrantedUnits($0) }
                .summed
        }
        return try RecordForm.value(SummedGrants.self, from: stored).grants
    }

    /// - Parameter caseID: nil: of all cases.
    func grants(of caseID: Int64?, payer: Int64, member: String) throws -> [LedgerGrant] {
        try storedGrants(of: caseID, payer: payer, member: member).map {
            try RecordForm.value(from: $0)
        }
    }

    /// As they are stored, in the order of the cases and of the grants of each.
    func storedGrants(of caseID: Int64?, payer: Int64, member: String) throws -> [[UInt8]] {
        try all(
            """
            SELECT body FROM ledger_grant WHERE payer = ?1 AND member = ?2
              AND case_id BETWEEN ?3 AND ?4 ORDER BY case_id, position
            """, payer, member, caseID ?? 0, caseID ?? Int64.max
        ) { $0.bytes(0) }
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
