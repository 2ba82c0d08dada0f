import Records

/// The row of a case: what it is of, and the head of its chain.
struct StoredCase {
    let id: Int64
    let payer: Int64
    let payerName: String
    let member: String
    let version: Int
    let chain: ChainHash

    static func find(_ key: CaseKey, _ statements: Statements) throws -> StoredCase? {
        guard let row = try key.row(statements) else { return nil }
        return try statements.first(
            """
            SELECT c.id, c.payer, p.name, c.member, c.version, c.chain
            FROM cases c JOIN payer p ON p.id = c.payer
            WHERE c.id = ?
            """, row
        ) { row in
            StoredCase(
                id: row.int64(0), payer: row.int64(1), payerName: row.text(2), member: row.text(3),
                version: row.int(4), chain: try ChainHash(stored: row.bytes(5)))
        }
    }
}
