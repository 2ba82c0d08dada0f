import Records

extension Statements {
    /// Adds a claim, or puts a version in the place of the one before it.
    ///
    /// - Throws: `AppendError.conflict` where another version is there, or another claim of the same identity.
    func put(_ claim: FiledClaim, _ body: [UInt8]) throws {
        let payer = try payer(claim.payer)
        let known = try first(
            "SELECT version FROM claim WHERE payer = ? AND number = ?", payer, claim.number
        ) { $0.int(0) }
        guard known ?? 0 == claim.version - 1 else { throw AppendError.conflict(.claim) }
        if known != nil {
            try run(
                "UPDATE claim SET version = ?, body = ? WHERE payer = ? AND number = ?",
                claim.version, body, payer, claim.number)
            return
        }
        let filed = try first(
            "SELECT id FROM claim WHERE payer = ? AND identity = ?", payer, claim.identity
        ) { $0.int64(0) }
        guard filed == nil else { throw AppendError.conflict(.claim) }
        try run(
            """
            INSERT INTO claim (payer, number, identity, submitter, control, version, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            payer, claim.number, claim.identity, claim.submitter, claim.patientControlNumber,
            claim.version, body)
    }
}
