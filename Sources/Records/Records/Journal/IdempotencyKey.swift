public import Cases

/// How a repeat is known: who submitted what operation under which identifier, with which content.
///
/// The identifier alone is not enough: submitters reuse identifiers, and the same identifier with other content is
/// another request.
public struct IdempotencyKey: Hashable, Sendable {
    public let payer: PayerID
    public let submitter: String
    /// `submit`, `cancel`, `claim`.
    public let operation: String
    /// Bundle.identifier, or X12 BHT03.
    public let identifier: String
    /// SHA-256 over the canonical content.
    public let contentDigest: DocumentDigest

    public init(
        payer: PayerID, submitter: String, operation: String, identifier: String,
        contentDigest: DocumentDigest
    ) {
        self.payer = payer
        self.submitter = submitter
        self.operation = operation
        self.identifier = identifier
        self.contentDigest = contentDigest
    }
}
