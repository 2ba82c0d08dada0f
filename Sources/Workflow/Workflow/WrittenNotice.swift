public import Cases
public import Records

/// A letter, ready to be kept and sent.
public struct WrittenNotice: Sendable {
    public var kind: CaseEvent.Notice.Kind
    public var recipient: CaseEvent.Notice.Recipient
    public var document: StoredDocument

    public init(
        kind: CaseEvent.Notice.Kind, recipient: CaseEvent.Notice.Recipient,
        document: StoredDocument
    ) {
        self.kind = kind
        self.recipient = recipient
        self.document = document
    }
}
