public import Cases
public import Primitives
public import Records

extension Workflow {
    /// Keeps what somebody tells of a case without being asked, such as an admission: a note and the message as it came.
    /// Nothing is decided by it, and an ask stays open. What was told before is not told twice.
    public func inform(
        _ note: String, message: StoredDocument, title: String, to id: CaseID,
        by actor: CaseEvent.EventActor, now: Instant
    ) async throws(WorkflowError) -> Case {
        try await retrying { () async throws(WorkflowError) in
            let authorization = try await existingCase(id)
            let attachment = Attachment(
                digest: message.digest, mediaType: message.mediaType, title: title,
                byteCount: message.bytes.count, receivedAt: now)
            if authorization.attachments.contains(where: { $0.isAlready(attachment) }) {
                return authorization
            }
            var draft = try await draft(of: authorization, by: actor, now: now)
            draft.add(.informationReceived([attachment]))
            draft.add(.note(note))
            draft.documents = [message]
            return try await commit(draft, since: authorization)
        }
    }
}
