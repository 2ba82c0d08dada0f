import Cases
import Policies
import Primitives
import Records

/// What came with a case before, as it counts beside what comes now.
struct EarlierEvidence {
    var items: [EvidenceItem] = []
    /// What newer versions of the same resources took the place of, with the files in it. It is on record, and evidence no more,
    /// whatever the newer ones say: one that was entered in error does not leave the older one standing. A file may stand in both.
    var replaced: Set<DocumentDigest> = []

    /// - Parameter came: each with the place of its message among the events: what came in one stands beside each other, and instants may
    ///   be equal.
    fileprivate init(_ came: [(item: EvidenceItem, with: Int)], beside news: [EvidenceItem]) {
        for (item, message) in came {
            if news.contains(where: { $0.isVersion(of: item) }) {
                replaced.insert(item.digest)
                let files = item.resource.map { MessageParts.files(in: $0) } ?? []
                replaced.formUnion(files.compactMap(\.bytes).map { ContentDigest.of($0) })
            } else if !came.contains(where: { $0.with > message && $0.item.isVersion(of: item) }) {
                items.append(item)
            }
        }
    }
}

extension Workflow {
    /// Everything that ever came with a case and was not withdrawn, nor replaced by a newer version of it.
    ///
    /// - Parameters:
    ///   - news: what comes now; what of it came before is not told twice.
    ///   - taken: what is withdrawn now.
    func earlierEvidence(
        of authorization: Case, beside news: [EvidenceItem],
        without taken: Set<DocumentDigest> = []
    ) async throws(WorkflowError) -> EarlierEvidence {
        let gone = authorization.withdrawn.union(taken)
        var documents = self.documents(of: authorization)
        var came: [(item: EvidenceItem, with: Int)] = []
        let messages = authorization.messagesByDocument
        for attachment in authorization.attachments
        where !attachment.isInside && !gone.contains(attachment.digest)
            && !news.contains(where: {
                $0.digest == attachment.digest
                    && (attachment.kind == nil || $0.kind == attachment.kind)
            })
        {
            let document: StoredDocument?
            do {
                document = try await documents.find(attachment.digest)
            } catch { throw .unavailable("\(error)") }
            guard let document else { continue }
            came.append(
                (
                    EvidenceItem(attachment: attachment, bytes: document.bytes),
                    messages[attachment.digest] ?? 0
                ))
        }
        return EarlierEvidence(came, beside: news)
    }
}

extension Case {
    /// Of each document the event with which it came last.
    fileprivate var messagesByDocument: [DocumentDigest: Int] {
        var messages: [DocumentDigest: Int] = [:]
        for (index, event) in events.enumerated() {
            let documents: [Attachment]
            switch event.kind {
            case .received(let received): documents = received.request.attachments
            case .revised(let revised): documents = revised.request.attachments
            case .informationReceived(let received): documents = received
            default: continue
            }
            for document in documents { messages[document.digest] = index }
        }
        return messages
    }
}
