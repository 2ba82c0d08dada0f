public import Records

extension SQLiteRecordStore {
    public func reindex() async throws(RecordsError) -> Int {
        try await writer().perform { db in try Reindexing.run(db) }
    }

    public func verify() async throws(RecordsError) -> Verification {
        try await read { db in
            var walk = VerificationWalk(db)
            return try walk.run()
        }
    }
}
