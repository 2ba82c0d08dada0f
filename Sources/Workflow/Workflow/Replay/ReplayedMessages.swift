import Cases
import JSON
import Records

/// The messages of a case up to an act of it, each read when it is first looked at: most acts look at the latest alone.
struct ReplayedMessages {
    /// The latest first.
    private let sources: [DocumentDigest]
    private let documents: [DocumentDigest: StoredDocument]
    private var read: [DocumentDigest: JSONValue?] = [:]

    init(_ sources: [DocumentDigest], _ documents: [DocumentDigest: StoredDocument]) {
        self.sources = sources
        self.documents = documents
    }

    /// nil where it is not there any more, or is no JSON.
    var latest: JSONValue? {
        mutating get { sources.first.flatMap { message($0) } }
    }

    /// What stands in any of them, by its content.
    mutating func bytes(of digest: DocumentDigest) -> [UInt8]? {
        for source in sources {
            guard let message = message(source) else { continue }
            if let bytes = MessageParts.bytes(of: digest, in: message) { return bytes }
        }
        return nil
    }

    private mutating func message(_ source: DocumentDigest) -> JSONValue? {
        if let known = read[source] { return known }
        let message = documents[source].flatMap { try? JSONDocument.parse($0.bytes).root }
        read[source] = .some(message)
        return message
    }
}
