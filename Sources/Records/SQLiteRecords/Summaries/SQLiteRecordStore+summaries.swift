public import Cases
public import Records

extension SQLiteRecordStore {
    public func summaries(_ query: CaseQuery) async throws(RecordsError) -> [CaseSummary] {
        let page = SummaryQuery(query, numberKey)
        let bodies = try await read { db in try page.bodies(db) }
        var summaries: [CaseSummary] = []
        for body in bodies { summaries.append(try RecordForm.value(from: body)) }
        return summaries
    }

    public func cases(for same: SameService) async throws(RecordsError) -> [CaseID] {
        try find { statements in try statements.cases(for: same) }
    }
}
