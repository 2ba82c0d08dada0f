import Cases
import GRDB
import Records

/// The row of a case: what it is of, and the head of its chain.
struct StoredCase {
    let id: Int64
    let payer: Int64
    let payerName: String
    let member: String
    let version: Int
    let chain: ChainHash

    static func find(_ id: CaseID, _ db: Database) throws -> StoredCase? {
        let row = try db.row(
            """
            SELECT c.id, c.payer, p.name, c.member, c.version, c.chain
            FROM cases c JOIN payer p ON p.id = c.payer WHERE c.name = ?
            """, [id.text])
        guard let row else { return nil }
        return StoredCase(
            id: row[0], payer: row[1], payerName: row[2], member: row[3], version: row[4],
            chain: try ChainHash(stored: row.bytes(5)))
    }
}
