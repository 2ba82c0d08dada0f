import Cases
import Plans
import Primitives
import Records

/// What one use case is about to append.
struct Draft {
    let id: CaseID
    let actor: CaseEvent.EventActor
    let at: Instant
    let plan: Plan
    let member: Member
    /// nil where the act does not touch what the member has left.
    var ledgerVersion: Int?
    var events: [CaseEvent] = []
    var documents: [StoredDocument] = []
    var key: IdempotencyKey?
    var handle: String?

    mutating func add(_ kind: CaseEvent.Kind, by other: CaseEvent.EventActor? = nil) {
        events.append(CaseEvent(at: at, by: other ?? actor, kind))
    }

    /// What came with a submission, and the names that it is known by.
    mutating func take(_ submission: Submission) {
        documents += submission.documents + [submission.source]
        key = submission.idempotencyKey
        handle = submission.handle.map(submission.key(ofHandle:))
    }

    /// Letters, which are kept with the case that they are about.
    mutating func add(_ written: [WrittenNotice]) {
        for notice in written {
            documents.append(notice.document)
            add(
                .noticeIssued(
                    CaseEvent.Notice(
                        kind: notice.kind, recipient: notice.recipient,
                        document: notice.document.digest)), by: .system)
        }
    }
}
