public import Cases
import Foundation
import GRDB
public import Records

extension SQLiteRecordStore {
    public func file(_ filing: ClaimFiling) async throws(AppendError) {
        let writer: Writer
        do {
            writer = try self.writer()
        } catch {
            throw .unavailable(error.reason)
        }
        try await writer.file(filing)
    }

    public func claim(payer: PayerID, number: String) async throws(RecordsError) -> FiledClaim? {
        let body = try lookUp { db in
            try db.row(
                """
                SELECT c.body FROM claim c JOIN payer p ON p.id = c.payer
                WHERE p.name = ? AND c.number = ?
                """, [payer.text, number])?.bytes(0)
        }
        guard let body else { return nil }
        return try RecordForm.value(from: body)
    }

    public func claims(
        payer: PayerID, submitter: String, patientControlNumber: String
    ) async throws(RecordsError) -> [FiledClaim] {
        let bodies = try lookUp { db in
            try db.rows(
                """
                SELECT c.body FROM claim c JOIN payer p ON p.id = c.payer
                WHERE p.name = ? AND c.submitter = ? AND c.control = ? ORDER BY c.id
                """, [payer.text, submitter, patientControlNumber]
            ).map { $0.bytes(0) }
        }
        var claims: [FiledClaim] = []
        for body in bodies { claims.append(try RecordForm.value(from: body)) }
        return claims
    }
}
