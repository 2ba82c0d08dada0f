public import Primitives

/// The life of one authorization. Its state is the fold of its events and nothing else.
public struct Case: Hashable, Sendable {
    public let id: CaseID
    public let coverage: CoverageSnapshot
    public private(set) var request: AuthorizationRequest
    public private(set) var authorities: [Subject: Authority]
    public private(set) var decisions: [Subject: Decision] = [:]
    /// Grants that stand although something else was decided since: a change was asked for and waits, or was refused.
    public private(set) var standingGrants: [Subject: Grant] = [:]
    /// What was granted before an extension was asked for, oldest first: it stays beside what that adds.
    public private(set) var extendedGrants: [Subject: [Grant]] = [:]
    /// What an extension is asked for of, and nothing was decided of since.
    private var extending: Set<Subject> = []
    public private(set) var deadline: Deadline?
    public private(set) var isExpedited: Bool
    /// Where the review that runs now, or ran last, began in `events`: the receipt of the request, or the last appeal.
    private var reviewStart = 0
    /// What the appeal that runs is of and does not decide yet, with the instant of the decision that is appealed.
    public private(set) var appealed: [Subject: Instant] = [:]
    /// The decisions that it is of: they stand again where it is withdrawn.
    private var decisionsAppealed: [Subject: Decision] = [:]
    private var appealsBefore: [Subject: HeardAppeal] = [:]
    /// The appeals that are heard, and those that a decision in force answers.
    public private(set) var appeals: [Subject: HeardAppeal] = [:]
    /// Why what was granted is decided once more, as long as that waits.
    public private(set) var reopenings: [Subject: LineFacts.Reopening] = [:]
    /// Of what a subject waits for, what the provider answered while it is to answer the rest, by the asks' ids.
    public private(set) var answered: [Subject: Set<String>] = [:]
    /// When the request for a subject came, where that was after the review began.
    private var laterAsked: [Subject: Instant] = [:]
    public private(set) var uses: [ClaimUse] = []
    public private(set) var attachments: [Attachment]
    /// Of `attachments` those that an update withdrew and that did not come again since: on record, and no evidence.
    public private(set) var withdrawn: Set<DocumentDigest> = []
    public private(set) var events: [CaseEvent]

    /// A determination in force, when it was made and why.
    public struct Decision: Hashable, Sendable {
        public var determination: Determination
        public var explanation: Explanation
        public var inputs: DecisionInputs?
        public var at: Instant
    }

    /// Events that do not tell a life: they do not begin with a reception, or hold a second one.
    public struct NotALife: Error, Hashable, Sendable {
        public let reason: String
    }

    public init(id: CaseID, events: [CaseEvent]) throws(NotALife) {
        guard let first = events.first, case .received(let received) = first.kind else {
            throw NotALife(reason: "\(id) does not begin with the reception of a request")
        }
        self.id = id
        coverage = received.coverage
        request = received.request
        authorities = Self.table(received.authorities)
        deadline = received.deadline
        isExpedited = received.request.event.asksToExpedite
        attachments = received.request.attachments
        self.events = [first]
        for event in events.dropFirst() { try apply(event) }
    }

    /// The number of events so far; what a writer expects to find.
    public var version: Int { events.count }

    public mutating func apply(_ event: CaseEvent) throws(NotALife) {
        switch event.kind {
        case .received: throw NotALife(reason: "\(id) was received twice")
        case .revised(let revised):
            beginAppeal(revised.request, at: event.at)
            noteAsked(revised.request, at: event.at)
            noteExtended(revised.request)
            request = revised.request
            authorities = Self.table(revised.authorities)
            merge(revised.request.attachments)
            withdrawn.formUnion(revised.withdrawn)
        case .determined(let determined):
            try requireOwn(determined)
            keepGrant(of: determined.subject, beside: determined.determination)
            noteReopened(determined)
            // What is decided anew since an appeal was answered does not answer it.
            if appealed[determined.subject] == nil { appeals[determined.subject] = nil }
            decisions[determined.subject] = Decision(
                determination: determined.determination, explanation: determined.explanation,
                inputs: determined.inputs, at: event.at)
            if case .pended(let pend) = determined.determination {
                if pend.cause != .informationRequested { answered[determined.subject] = nil }
            } else {
                answered[determined.subject] = nil
                appealed[determined.subject] = nil
                reopenings[determined.subject] = nil
            }
        case .appealWithdrawn(let subjects): for subject in subjects { withdrawAppeal(subject) }
        case .informationReceived(let documents): merge(documents)
        case .asksAnswered(let asks):
            for ask in asks { answered[ask.subject, default: []].insert(ask.id) }
        case .priorityChanged(let change):
            isExpedited = change.isExpedited
            deadline = change.deadline
        case .clockExtended(let extension_): deadline = extension_.deadline
        case .clockMoved(let moved): deadline = moved
        case .unitsUsed(let use): keep(use)
        case .unitsReturned(let claim, _): uses.removeAll { $0.claim == claim }
        case .noticeIssued, .note: break
        }
        events.append(event)
    }

    /// The events of the review that runs now, or ran last: an appeal is a review of its own, with its own clock.
    public var eventsOfReview: ArraySlice<CaseEvent> { events[reviewStart...] }

    public var eventsBeforeReview: ArraySlice<CaseEvent> { events[..<reviewStart] }

    /// When the request for a subject came, from which its legal clock runs: with the case or its appeal, or with the update
    /// that added it, changed it, or asked for it again. Whether it was asked for too late is another question
    /// (`LineFacts.askedAt`): a line that is sent again as it was is not late for that.
    public func clockBegan(of subject: Subject) -> Instant { laterAsked[subject] ?? reviewBeganAt }

    /// Whether an update of it begins an appeal: where something was refused, whatever else of the case waits. More papers for an
    /// appeal that is not decided yet begin none.
    public func isAppealed(by update: AuthorizationRequest) -> Bool {
        update.event.certificationType.isAppeal && appealed.isEmpty && !appealable.isEmpty
    }

    /// What can be appealed, with the instant of its decision: what was refused, in whole or in part.
    public var appealable: [Subject: Instant] {
        var found: [Subject: Instant] = [:]
        for subject in subjects {
            guard let decision = decisions[subject] else { continue }
            switch decision.determination.action {
            case .denied, .modified: found[subject] = decision.at
            default: break
            }
        }
        return found
    }

    /// When the last appeal of the whole case came; nil where there was none.
    public var appealedAt: Instant? { reviewStart > 0 ? events[reviewStart].at : nil }

    private mutating func beginAppeal(_ appeal: AuthorizationRequest, at instant: Instant) {
        guard isAppealed(by: appeal) else { return }
        appealed = appealable
        decisionsAppealed = decisions.filter { appealed[$0.key] != nil }
        appealsBefore = appeals
        for (subject, decidedAt) in appealed {
            guard let determination = determination(subject) else { continue }
            appeals[subject] = HeardAppeal(
                level: (appeals[subject]?.level ?? 0) + 1, at: instant, start: events.count,
                of: determination, decidedAt: decidedAt)
        }
        // What waits goes on as it is, beside the appeal.
        guard isDecided else { return }
        reviewStart = events.count
        isExpedited = appeal.event.asksToExpedite
        deadline = nil
        laterAsked = [:]
    }

    /// What was appealed is as it was decided before, and can be appealed again for as long as it could then.
    private mutating func withdrawAppeal(_ subject: Subject) {
        guard appealed[subject] != nil, let decision = decisionsAppealed[subject] else { return }
        decisions[subject] = decision
        appealed[subject] = nil
        appeals[subject] = appealsBefore[subject]
        answered[subject] = nil
        reopenings[subject] = nil
        if decision.determination.grant != nil { standingGrants[subject] = nil }
    }

    private mutating func noteExtended(_ update: AuthorizationRequest) {
        extending = extending.filter(isPended)
        for subject in subjects {
            guard let grant = grantInForce(subject),
                update.extends(request, subject, beyond: grant)
            else { continue }
            extending.insert(subject)
        }
    }

    /// Whether an extension is asked for and what is granted is of before it.
    func isExtending(_ subject: Subject) -> Bool { extending.contains(subject) }

    /// A clock runs from the receipt of the request for the service (42 CFR 422.568(b), 438.210(d)), so that what an update
    /// adds or opens again has a clock of its own. What waits goes on waiting on the clock that it has, unless it is for
    /// another procedure or more of it than was asked for.
    private mutating func noteAsked(_ revised: AuthorizationRequest, at instant: Instant) {
        guard !revised.lines.isEmpty else {
            if !isPended(.event) || revised.event.asksForMore(than: request.event) {
                laterAsked[.event] = instant
                answered[.event] = nil
            }
            return
        }
        for line in revised.lines {
            let subject = Subject.line(line.sequence)
            if isPended(subject), let before = request.line(line.sequence),
                !line.asksForMore(than: before)
            {
                continue
            }
            laterAsked[subject] = instant
            answered[subject] = nil
        }
    }

    /// Whether a determination says that a subject waits.
    public func isPended(_ subject: Subject) -> Bool { determination(subject)?.action == .pended }

    /// An attestation is over one version of one case, and holds for no other.
    private func requireOwn(_ determined: CaseEvent.Determined) throws(NotALife) {
        guard case .attested(let attestation) = determined.determination.basis else { return }
        guard attestation.caseID == id, attestation.caseVersion <= version,
            attestation.subject == determined.subject
        else {
            throw NotALife(
                reason: "an attestation over \(attestation.subject) of version "
                    + "\(attestation.caseVersion) of \(attestation.caseID) does not decide "
                    + "\(determined.subject) of version \(version) of \(id)")
        }
    }

    /// An approval is never silently taken back: it stands until another takes its place, none is needed for its service, or
    /// the requester cancels (42 CFR 422.138(c): reopening needs a cause).
    private mutating func keepGrant(of subject: Subject, beside new: Determination) {
        var granted = grantInForce(subject)
        if extending.remove(subject) != nil, let before = granted {
            extendedGrants[subject, default: []].append(before)
            granted = nil
        }
        switch new {
        case .approved, .modified: standingGrants[subject] = nil
        case .cancelled:
            standingGrants[subject] = nil
            extendedGrants[subject] = nil
        case .denied, .pended, .contactAnotherEntity: standingGrants[subject] = granted
        case .notRequired:
            // That another service needs none says nothing of the one that was granted.
            standingGrants[subject] =
                granted?.code == request.code(of: subject) ? nil : granted
        }
    }

    /// The facts stand with the first determination of an append and are those of all.
    private mutating func noteReopened(_ determined: CaseEvent.Determined) {
        for line in determined.facts?.lines ?? [] {
            guard let reopening = line.reopening else { continue }
            reopenings[line.subject] = reopening
        }
    }

    /// A line of a claim uses units of a subject once, however often it is told.
    private mutating func keep(_ use: ClaimUse) {
        let isKnown = uses.contains { $0.claim == use.claim && $0.subject == use.subject }
        guard !isKnown else { return }
        var use = use
        use.code = use.code ?? code(usedOn: use.serviceDate, of: use.subject)
        uses.append(use)
    }

    private mutating func merge(_ documents: [Attachment]) {
        for document in documents where !counts(document) {
            let isOnRecord = attachments.contains { $0.isAlready(document) }
            if !isOnRecord { attachments.append(document) }
            withdrawn.remove(document.digest)
        }
    }

    private static func table(_ list: [SubjectAuthority]) -> [Subject: Authority] {
        Dictionary(list.map { ($0.subject, $0.authority) }, uniquingKeysWith: { _, last in last })
    }
}
