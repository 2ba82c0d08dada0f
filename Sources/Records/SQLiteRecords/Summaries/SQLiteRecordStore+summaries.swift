public import Records

extension SQLiteRecordStore {
    public func summaries(_ query: CaseQuery) async throws(RecordsError) -> [CaseSummary] {
        // A member's cases of one day are a look-up; everything else may be a long list.
        let bodies =
            query.member != nil && query.start != nil
            ? try lookUp { db in try SummaryQuery(query).bodies(db) }
            : try await read { db in try SummaryQuery(query).bodies(db) }
        var summaries: [CaseSummary] = []
        for body in bodies { summaries.append(try RecordForm.value(from: body)) }
        return summaries
    }
}
