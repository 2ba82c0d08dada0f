public import Cases
import GRDB
public import Primitives
public import Records

extension SQLiteRecordStore: RecordArchive {
    public func lastPosition() async throws(RecordsError) -> Int64 {
        try await read { db in try db.value("SELECT max(case_id) FROM summary") ?? 0 }
    }

    public func summaries(
        at positions: ClosedRange<Int64>, since: Instant
    ) async throws(RecordsError) -> [ArchivedSummary] {
        let found = try await read { db in
            try db.rows(
                """
                SELECT case_id, body FROM summary WHERE case_id BETWEEN ? AND ? AND received >= ?
                ORDER BY case_id
                """, [positions.lowerBound, positions.upperBound, since.milliseconds]
            ).map { (position: $0[0] as Int64, body: $0.bytes(1)) }
        }
        var summaries: [ArchivedSummary] = []
        for (position, body) in found {
            summaries.append(
                ArchivedSummary(
                    position: position, summary: try RecordForm.value(from: body)))
        }
        return summaries
    }

    public func lives(at positions: [Int64]) async throws(RecordsError) -> [ArchivedLife] {
        try await read { db in
            try positions.compactMap { position in
                guard
                    let name: String = try db.value(
                        "SELECT name FROM cases WHERE id = ?", [position])
                else { return nil }
                return ArchivedLife(
                    position: position, caseID: CaseID(name),
                    entries: try Entries.of(position, db).map { try $0.unpacked() })
            }
        }
    }

    public func documents(
        _ digests: [CaseID: Set<DocumentDigest>]
    ) async throws(RecordsError) -> [DocumentDigest: StoredDocument] {
        guard !digests.isEmpty else { return [:] }
        let numberKey = numberKey
        return try await read { db in
            var found: [DocumentDigest: StoredDocument] = [:]
            for (caseID, digests) in digests {
                let key = CaseKey(caseID, numberKey)
                for digest in digests where found[digest] == nil {
                    found[digest] = try db.document(digest, of: key)
                }
            }
            return found
        }
    }
}
