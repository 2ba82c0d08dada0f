public import Cases
import Plans
public import Primitives
public import Records

extension Workflow {
    /// Keeps what somebody tells of a case without being asked, such as an admission: a note and the message as it came.
    /// Nothing is decided by it, and an ask stays open. What was told before is not told twice.
    public func inform(
        _ note: String, message: StoredDocument, title: String, to id: CaseID,
        by actor: CaseEvent.EventActor, now: Instant
    ) async throws(WorkflowError) -> Case {
        for _ in 0..<Self.attemptsMax {
            guard let authorization = try await loadCase(id) else { throw .unknownCase(id.text) }
            let attachment = Attachment(
                digest: message.digest, mediaType: message.mediaType, title: title,
                byteCount: message.bytes.count, receivedAt: now)
            if authorization.attachments.contains(where: { $0.isAlready(attachment) }) {
                return authorization
            }
            let (plan, member) = try await planAndMember(of: authorization)
            var draft = Draft(
                id: id, actor: actor, at: now, plan: plan, member: member, ledgerVersion: nil)
            draft.add(.informationReceived([attachment]))
            draft.add(.note(note))
            draft.documents = [message]
            if let changed = try await commit(draft, since: authorization) { return changed }
        }
        throw .busy
    }
}
