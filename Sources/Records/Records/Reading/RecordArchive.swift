public import Cases
public import Primitives

/// What lasts, read as a whole: for walks over all cases, many at a time, that change nothing.
///
/// A case has a position, which rises in the order in which cases were taken in and has gaps.
public protocol RecordArchive: Sendable {
    /// Of the case that came last; 0 where there is none.
    func lastPosition() async throws(RecordsError) -> Int64

    /// The summaries of the cases at these positions that were received at an instant or later, in their order.
    func summaries(
        at positions: ClosedRange<Int64>, since: Instant
    ) async throws(RecordsError) -> [ArchivedSummary]

    /// The entries of cases as they were written, in the order of the positions; a case that is not there is left out.
    func lives(at positions: [Int64]) async throws(RecordsError) -> [ArchivedLife]

    /// Those of these documents that are still there, by their cases.
    func documents(
        _ digests: [CaseID: Set<DocumentDigest>]
    ) async throws(RecordsError) -> [DocumentDigest: StoredDocument]
}
