public import Primitives

extension Case {
    /// When the request was taken in: the start of the first legal clock.
    public var receivedAt: Instant { events[0].at }

    /// When the review that runs now, or ran last, began: the start of its legal clock.
    public var reviewBeganAt: Instant { appealedAt ?? receivedAt }

    /// The messages as they came, the latest last.
    public var sources: [DocumentDigest] {
        events.compactMap { event in
            switch event.kind {
            case .received(let received): received.source
            case .revised(let revised): revised.source
            default: nil
            }
        }
    }

    /// The subjects that are decided one by one: the lines, or the event where there are none.
    public var subjects: [Subject] {
        request.lines.isEmpty ? [.event] : request.lines.map { .line($0.sequence) }
    }

    public func hasSubject(_ subject: Subject) -> Bool { subjects.contains(subject) }

    public func determination(_ subject: Subject) -> Determination? {
        decisions[subject]?.determination
    }

    /// The action at the event: the roll-up of its lines.
    public var action: ActionCode {
        EventRollUp.action(of: subjects.map { determination($0)?.action ?? .pended })
    }

    public var isDecided: Bool { action.isFinal }

    /// What the provider was asked for and has not answered yet.
    public var asks: [(subject: Subject, ask: InformationAsk)] {
        guard !answered.isEmpty else { return asked }
        return asked.filter { answered[$0.subject]?.contains($0.ask.id) != true }
    }

    /// What the provider was asked for and is not decided yet, answered or not.
    public var asked: [(subject: Subject, ask: InformationAsk)] {
        subjects.flatMap { subject -> [(subject: Subject, ask: InformationAsk)] in
            guard case .pended(let pend) = determination(subject) else { return [] }
            return pend.asks.map { (subject, $0) }
        }
    }

    /// Whether a subject waits for a decision, or ever waited.
    public func wasPended(_ subject: Subject) -> Bool {
        events.contains { event in
            guard case .determined(let determined) = event.kind, determined.subject == subject,
                case .pended = determined.determination
            else { return false }
            return true
        }
    }

    /// Who must act now.
    public var ball: Actor {
        let pends = subjects.compactMap { subject -> Pend.Cause? in
            guard case .pended(let pend) = determination(subject) else { return nil }
            return pend.cause
        }
        if pends.contains(.clinicianReview) { return .clinician }
        if pends.contains(.staffReview) { return .staff }
        if pends.contains(.informationRequested) { return .provider }
        return .nobody
    }

    /// Whether a document is evidence already, so that it is no news: it came before, and was not withdrawn since.
    public func counts(_ document: Attachment) -> Bool {
        !withdrawn.contains(document.digest) && attachments.contains { $0.isAlready(document) }
    }

    /// How many events came before the review of a subject that runs now, or ran last: with its appeal a new one began.
    func reviewStart(of subject: Subject) -> Int {
        appeals[subject]?.start ?? eventsBeforeReview.endIndex
    }

    /// Every reviewer who did anything in the review whose decision was appealed: decided, asked for papers, or moved its clock
    /// (42 CFR 438.406(b)(2)(i): "involved in any previous level of review or decision-making").
    public func reviewersBeforeAppeal(of subject: Subject) -> Set<ReviewerID> {
        var reviewers: Set<ReviewerID> = []
        for event in events[..<reviewStart(of: subject)] {
            if case .reviewer(let reviewer) = event.by { reviewers.insert(reviewer) }
            guard case .determined(let determined) = event.kind,
                case .attested(let attestation) = determined.determination.basis
            else { continue }
            reviewers.insert(attestation.reviewer)
        }
        return reviewers
    }

    /// Of each subject that a machine decided, what its last decision could depend on; nil where an earlier program decided
    /// and did not record that, nor the facts.
    public var machineRules: [RuleUse?] {
        var rules: [Subject: RuleUse?] = [:]
        for event in events {
            guard let decided = event.machineDecision else { continue }
            rules[decided.subject] = .some(decided.inputs?.rules)
        }
        return rules.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// How the lines' actions make the event's.
///
/// Cancelled lines do not count unless all are. One line that waits makes the event wait. Otherwise one action for
/// all is the event's action. A mix of which some may go ahead is A2; one of which nothing does is A3.
public enum EventRollUp {
    public static func action(of lines: [ActionCode]) -> ActionCode {
        let active = lines.filter { $0 != .cancelled }
        guard let first = active.first else { return lines.isEmpty ? .pended : .cancelled }
        if active.contains(.pended) { return .pended }
        if active.allSatisfy({ $0 == first }) { return first }
        // All of it goes ahead, and at least one line with changes.
        if active.allSatisfy({ [.approved, .modified, .notRequired].contains($0) }) {
            return active.contains(.modified) ? .modified : .approved
        }
        // Some of it goes ahead; or nothing does, and what is denied says so before what another entity decides.
        let goesAhead: Set<ActionCode> = [.approved, .modified, .notRequired, .partly]
        return active.contains(where: goesAhead.contains) ? .partly : .denied
    }
}
