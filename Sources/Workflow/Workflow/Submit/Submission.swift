public import Cases
public import Policies
public import Records

/// A request at the border of the workflow: translated, with what came attached.
public struct Submission: Sendable {
    public var request: AuthorizationRequest
    public var places: RequestPlaces
    public var evidence: Evidence
    public var documents: [StoredDocument]
    /// The message as it came.
    public var source: StoredDocument
    public var contentDigest: DocumentDigest
    /// How the submitter will point at this version later: the Claim's fullUrl.
    public var handle: String?
    /// Which version of that it is, where it says so (`meta.versionId`).
    public var version: String?
    /// The version that this one updates.
    public var prior: String?
    /// Which version of that is meant, where a reference says so.
    public var priorVersion: String?
    /// Numbers that answers gave for the case that this one updates.
    public var priorNumbers: [String] = []
    /// What the version that this one updates is identified by, where it came along: clients that make a new fullUrl for each
    /// message have nothing else that stays (PAS 2.2.1, spec-17: the same GUID may be used, and need not be).
    public var priorTraces: [TraceNumber] = []
    public var cancelsAll: Bool
    /// Tells the papers of earlier versions that this one withdraws, by the case that it updates; nil where it withdraws none.
    public var withdrawn: (@Sendable (Case) async throws(WorkflowError) -> Set<DocumentDigest>)?

    public init(
        request: AuthorizationRequest, places: RequestPlaces = RequestPlaces(), evidence: Evidence,
        documents: [StoredDocument], source: StoredDocument, contentDigest: DocumentDigest,
        handle: String? = nil, prior: String? = nil, cancelsAll: Bool = false
    ) {
        self.request = request
        self.places = places
        self.evidence = evidence
        self.documents = documents
        self.source = source
        self.contentDigest = contentDigest
        self.handle = handle
        self.prior = prior
        self.cancelsAll = cancelsAll
    }
}

extension Submission {
    /// What this version is called, with its own number where it has one.
    var versionedHandle: String? {
        guard let handle, let version else { return handle }
        return "\(handle)/_history/\(version)"
    }

    /// What makes it the same request when it comes again: the request's own name, where it has one, whatever message it is in (PAS
    /// 2.2.1, spec-17: one GUID is one instance).
    var idempotencyKey: IdempotencyKey {
        IdempotencyKey(
            payer: request.payer, submitter: request.transaction.submitter, operation: "submit",
            identifier: versionedHandle ?? request.transaction.identifier,
            contentDigest: contentDigest)
    }

    /// The key under which a handle is kept: handles are only unique within a submitter.
    func key(ofHandle handle: String) -> String {
        "\(request.payer)|\(request.transaction.submitter)|\(handle)"
    }
}
