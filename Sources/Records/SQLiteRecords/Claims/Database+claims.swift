import Foundation
import GRDB
import Records

extension Database {
    /// Adds a claim, or puts a version in the place of the one before it.
    ///
    /// - Throws: `AppendError.conflict` where another version is there, or another claim of the same identity.
    func put(_ claim: FiledClaim, _ body: [UInt8]) throws {
        let payer = try payer(claim.payer)
        let known: Int? = try value(
            "SELECT version FROM claim WHERE payer = ? AND number = ?", [payer, claim.number])
        guard known ?? 0 == claim.version - 1 else { throw AppendError.conflict(.claim) }
        if known != nil {
            try run(
                "UPDATE claim SET version = ?, body = ? WHERE payer = ? AND number = ?",
                [claim.version, Data(body), payer, claim.number])
            return
        }
        let isFiled: Bool =
            try value(
                "SELECT EXISTS (SELECT 1 FROM claim WHERE payer = ? AND identity = ?)",
                [payer, claim.identity]) ?? false
        guard !isFiled else { throw AppendError.conflict(.claim) }
        try run(
            """
            INSERT INTO claim (payer, number, identity, submitter, control, version, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                payer, claim.number, claim.identity, claim.submitter, claim.patientControlNumber,
                claim.version, Data(body),
            ])
    }
}
