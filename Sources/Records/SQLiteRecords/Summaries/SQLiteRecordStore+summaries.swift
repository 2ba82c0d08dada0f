public import Records

extension SQLiteRecordStore {
    public func summaries(_ query: CaseQuery) async throws(RecordsError) -> [CaseSummary] {
        let bodies =
            if let like = LikeCases(query) {
                try find { statements in try statements.summaries(like) }
            } else {
                try await read { db in try SummaryQuery(query).bodies(db) }
            }
        var summaries: [CaseSummary] = []
        for body in bodies { summaries.append(try RecordForm.value(from: body)) }
        return summaries
    }
}
