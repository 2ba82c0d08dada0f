public import Cases
import JSON
public import Records

/// The documents of one case. What came inside a message is kept there and nowhere else: it is found again by its content.
public struct CaseDocuments {
    private let authorization: Case
    private let store: any RecordStore
    /// The messages of the case, the latest first, once they were needed.
    private var messages: [JSONValue]?

    init(_ authorization: Case, _ store: any RecordStore) {
        self.authorization = authorization
        self.store = store
    }

    /// nil where it is not kept any more.
    public mutating func find(_ digest: DocumentDigest) async throws(RecordsError)
        -> StoredDocument?
    {
        if let whole = try await store.document(digest, of: authorization.id) { return whole }
        guard let attachment = authorization.attachments.first(where: { $0.digest == digest })
        else { return nil }
        for message in try await read() {
            if let bytes = MessageParts.bytes(
                of: digest, count: attachment.byteCount, in: message)
            {
                return StoredDocument(
                    readBackAs: digest, mediaType: attachment.mediaType, bytes: bytes)
            }
        }
        return nil
    }

    private mutating func read() async throws(RecordsError) -> [JSONValue] {
        if let messages { return messages }
        var read: [JSONValue] = []
        for source in authorization.sources.reversed() {
            guard let stored = try await store.document(source, of: authorization.id),
                let document = try? JSONDocument.parse(stored.bytes)
            else { continue }
            read.append(document.root)
        }
        messages = read
        return read
    }
}

extension Workflow {
    public func documents(of authorization: Case) -> CaseDocuments {
        CaseDocuments(authorization, store)
    }
}
