public import Records

extension SQLiteRecordStore {
    public func reindex() async throws(RecordsError) -> Int {
        let numberKey = numberKey
        return try await writer().perform { db in try Reindexing.run(db, numberKey) }
    }

    public func verify() async throws(RecordsError) -> Verification {
        let numberKey = numberKey
        return try await read { db in
            var walk = VerificationWalk(db, numberKey)
            return try walk.run()
        }
    }
}
