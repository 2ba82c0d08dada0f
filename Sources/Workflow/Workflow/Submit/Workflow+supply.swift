import Adjudication
public import Cases
import Policies
public import Primitives
public import Records

/// A document given in answer to an ask, outside an update of the request.
public struct SuppliedDocument: Sendable {
    public var document: StoredDocument
    /// LOINC code of what it is, or the resource type of a FHIR resource.
    public var kind: String?
    public var title: String?
    /// The day that a file is of, as its sender says.
    public var date: CivilDate?
    /// It stands in another that is given, too, and is evidence as part of that only.
    public var isInside: Bool

    public init(
        document: StoredDocument, kind: String? = nil, title: String? = nil,
        date: CivilDate? = nil, isInside: Bool = false
    ) {
        self.document = document
        self.kind = kind
        self.title = title
        self.date = date
        self.isInside = isInside
    }
}

extension Workflow {
    /// Takes documents in and decides again what still waits.
    public func supply(
        _ supplied: [SuppliedDocument], to id: CaseID, by actor: CaseEvent.EventActor, now: Instant
    ) async throws(WorkflowError) -> Case {
        guard !supplied.isEmpty else { throw .notPermitted("There is no document to take in.") }
        for _ in 0..<Self.attemptsMax {
            guard let authorization = try await loadCase(id) else { throw .unknownCase(id.text) }
            if let changed = try await supplyOnce(supplied, authorization, by: actor, now: now) {
                return changed
            }
        }
        throw .busy
    }

    private func supplyOnce(
        _ supplied: [SuppliedDocument], _ authorization: Case, by actor: CaseEvent.EventActor,
        now: Instant
    ) async throws(WorkflowError) -> Case? {
        let attachments = supplied.map { given in
            Attachment(
                digest: given.document.digest, mediaType: given.document.mediaType,
                kind: given.kind, title: given.title, date: given.date,
                byteCount: given.document.bytes.count,
                receivedAt: now, isInside: given.isInside)
        }
        let news = zip(attachments, supplied).filter { new, _ in !authorization.counts(new) }
        guard !news.isEmpty else { return authorization }
        let answered = Set(authorization.asks.map { Facts.askKey($0.subject, $0.ask) })
        var gathered: Gathered
        switch try await gather(
            authorization.request, places: RequestPlaces(), excluding: authorization.id,
            receivedAt: authorization.receivedAt, answeredAsks: answered, now: now)
        {
        case .success(let all): gathered = all
        case .failure(let rejections):
            throw .notPermitted(rejections.list.map(\.message).joined(separator: " "))
        }
        var evidence = try await evidence(of: authorization)
        for (attachment, given) in news where !attachment.isInside {
            evidence.items.append(
                EvidenceItem(attachment: attachment, bytes: given.document.bytes))
        }
        var draft = Draft(
            id: authorization.id, actor: actor, at: now, plan: gathered.plan,
            member: gathered.member, ledgerVersion: gathered.ledgerVersion)
        draft.add(.informationReceived(news.map(\.0)))
        draft.documents = news.map(\.1.document)
        let open = waiting(authorization)
        try await addLineFacts(
            of: authorization.request, since: authorization, open: open, to: &gathered, now: now)
        let findings = adjudicator.decide(
            authorization.request, facts: gathered.facts, evidence: evidence,
            under: gathered.plan, only: open, now: now)
        try await determine(
            findings, authorization.request, gathered, DecisionFacts(gathered.facts, evidence),
            existing: authorization.authorizationNumber, &draft)
        return try await commit(draft, since: authorization)
    }

    /// Subjects that wait for the provider. Those before a person stay there: the person sees the new document.
    private func waiting(_ authorization: Case) -> Set<Subject> {
        Set(
            authorization.subjects.filter { subject in
                guard case .pended(let pend) = authorization.determination(subject) else {
                    return false
                }
                return pend.cause == .informationRequested
            })
    }
}
