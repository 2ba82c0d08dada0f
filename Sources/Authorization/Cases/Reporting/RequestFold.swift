import CodeSets
import Primitives

/// The requests of one case, found by walking through its life.
struct RequestFold {
    /// What was asked for at one moment.
    private struct Asked {
        /// Decided first, and when.
        var decided: [Subject: Instant] = [:]
        var waiting: Set<Subject> = []
        var refused: Set<Subject> = []
        var isAppealed = false
        /// Of what was refused.
        var grantedOnAppeal: Set<Subject> = []
        var isExpedited = false
    }

    private var asked: [Instant: Asked] = [:]
    /// The request that last had a subject decided, which an appeal is of.
    private var latest: [Subject: Instant] = [:]
    private var appealsBegan: Set<Instant> = []
    private var extended: [Instant] = []

    /// - Parameter life: the case as it was before the event.
    mutating func take(_ event: CaseEvent, in life: Case) {
        switch event.kind {
        case .clockExtended: extended.append(event.at)
        case .revised(let revised) where life.isAppealed(by: revised.request):
            appealsBegan.insert(event.at)
        case .determined(let determined): take(determined, at: event.at, in: life)
        default: break
        }
    }

    private mutating func take(
        _ determined: CaseEvent.Determined, at instant: Instant, in life: Case
    ) {
        let subject = determined.subject
        let action = determined.determination.action
        if life.appealed[subject] != nil {
            guard action.isFinal, action != .cancelled, let began = latest[subject] else { return }
            asked[began]?.isAppealed = true
            if action == .approved { asked[began]?.grantedOnAppeal.insert(subject) }
            return
        }
        let began = life.clockBegan(of: subject)
        // What is decided anew after an appeal was answered is no request of its own.
        guard !appealsBegan.contains(began), !isDrug(subject, in: life) else { return }
        // Where more was asked for while it waited, it waits with the later request.
        for other in asked.keys where other != began { asked[other]?.waiting.remove(subject) }
        switch action {
        case .pended:
            if asked[began]?.decided[subject] == nil {
                asked[began, default: Asked()].waiting.insert(subject)
            }
        case .approved, .modified, .denied, .partly:
            latest[subject] = began
            decide(subject, action, of: began, at: instant, isExpedited: life.isExpedited)
        case .notRequired, .contactAnotherEntity, .cancelled:
            asked[began]?.waiting.remove(subject)
        }
    }

    private mutating func decide(
        _ subject: Subject, _ action: ActionCode, of began: Instant, at instant: Instant,
        isExpedited: Bool
    ) {
        var request = asked[began] ?? Asked()
        defer { asked[began] = request }
        guard request.decided[subject] == nil else { return }
        request.decided[subject] = instant
        request.waiting.remove(subject)
        request.isExpedited = isExpedited
        if action != .approved { request.refused.insert(subject) }
    }

    private func isDrug(_ subject: Subject, in life: Case) -> Bool {
        guard case .line(let sequence) = subject else { return false }
        return life.request.line(sequence)?.code.isDrug == true
    }

    /// Those of which nothing waits, in the order in which they were asked.
    var requests: [DecidedRequest] {
        asked.sorted { $0.key < $1.key }.compactMap { began, request in
            guard request.waiting.isEmpty, let decidedAt = request.decided.values.max() else {
                return nil
            }
            return DecidedRequest(
                askedAt: began, decidedAt: decidedAt, isExpedited: request.isExpedited,
                isExtended: extended.contains { began <= $0 && $0 <= decidedAt },
                isApproved: request.refused.isEmpty, isAppealed: request.isAppealed,
                isApprovedOnAppeal: !request.refused.isEmpty
                    && request.refused.isSubset(of: request.grantedOnAppeal))
        }
    }
}

extension Case {
    /// What was asked for in the case and decided.
    ///
    /// - Throws: `NotALife` where the events tell no life.
    public static func decidedRequests(
        id: CaseID, events: [CaseEvent]
    ) throws(NotALife) -> [DecidedRequest] {
        var life = try Case(id: id, events: Array(events.prefix(1)))
        var fold = RequestFold()
        for event in events.dropFirst() {
            fold.take(event, in: life)
            try life.apply(event)
        }
        return fold.requests
    }
}
