public import Cases
public import Plans
public import Primitives
import Records
public import Workflow

/// Writes the letters that a determination or more time calls for, as HTML documents that stand by themselves.
///
/// A pure function of what it is given: the same case, plan, member and time give the same bytes. The letters hold what
/// the rules want a notice to say (42 CFR 422.568(e), 438.404(b); 29 CFR 2560.503-1(g); 45 CFR 147.136(b)(2)(ii)(E)).
/// They are not the forms that some programs prescribe word by word (Medicare's integrated denial notice, a state's
/// template), and carry no language taglines.
public struct LetterWriter: NoticeWriter {
    public init() {}

    public func notices(
        for authorization: Case, subject: Subject, benefit: String?, answerBy: Instant?,
        plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice] {
        guard let determination = authorization.determination(subject),
            let kind = Self.kind(for: determination)
        else { return [] }
        var composer = Composer(
            authorization: authorization, subject: subject, benefit: benefit, plan: plan,
            member: member, now: now)
        composer.answerBy = answerBy
        return [CaseEvent.Notice.Recipient.member, .provider].compactMap { recipient in
            composer.recipient = recipient
            return composer.letter(determination).map { Self.written(kind, $0, to: recipient) }
        }
    }

    public func notices(
        ofDelay reason: String, until deadline: Deadline, for authorization: Case,
        subject: Subject, benefit: String?, plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice] {
        var composer = Composer(
            authorization: authorization, subject: subject, benefit: benefit, plan: plan,
            member: member, now: now)
        return [CaseEvent.Notice.Recipient.member, .provider].map { recipient in
            composer.recipient = recipient
            return Self.written(.delay, composer.delay(reason, until: deadline), to: recipient)
        }
    }

    public func notices(
        ofStandardTime reason: String, until deadline: Deadline?, for authorization: Case,
        subject: Subject, benefit: String?, plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice] {
        var composer = Composer(
            authorization: authorization, subject: subject, benefit: benefit, plan: plan,
            member: member, now: now)
        return [CaseEvent.Notice.Recipient.member, .provider].map { recipient in
            composer.recipient = recipient
            return Self.written(
                .standardTime, composer.standardTime(reason, until: deadline), to: recipient)
        }
    }

    public func notices(
        of news: AppealNews, for authorization: Case, subject: Subject, benefit: String?,
        plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice] {
        var composer = Composer(
            authorization: authorization, subject: subject, benefit: benefit, plan: plan,
            member: member, now: now)
        let kind: CaseEvent.Notice.Kind =
            news == .withdrawn ? .appealWithdrawn : .appealReceived
        return [CaseEvent.Notice.Recipient.member, .provider].map { recipient in
            composer.recipient = recipient
            return Self.written(kind, composer.news(news), to: recipient)
        }
    }

    private static func written(
        _ kind: CaseEvent.Notice.Kind, _ letter: Letter, to recipient: CaseEvent.Notice.Recipient
    ) -> WrittenNotice {
        WrittenNotice(
            kind: kind, recipient: recipient,
            document: StoredDocument(
                mediaType: "text/html; charset=utf-8", bytes: LetterTemplate.html(letter)))
    }

    /// Which letter a determination calls for; nil where nobody has to be told in writing.
    static func kind(for determination: Determination) -> CaseEvent.Notice.Kind? {
        switch determination {
        case .approved: return .approval
        case .modified: return .modification
        case .denied: return .denial
        case .pended(let pend):
            // Only where something is missing: that is for the claimant to mend (29 CFR 2560.503-1(f)(4)). While a
            // person of the payer's looks at a request nobody else can do anything, no rule asks for a notice, and the
            // status page says who has the ball.
            return pend.cause == .informationRequested ? .pend : nil
        case .cancelled:
            // The requester's own act, which the requester has the answer to. The plan has decided nothing against the member, so
            // there is nothing to appeal; but who holds a letter with a number is told that it is void.
            return .cancellation
        case .notRequired:
            // Nothing was refused or limited, and there is no authorization to have a number. The requester has the
            // answer, and a look-up gives it again.
            return nil
        case .contactAnotherEntity:
            // The requester is told at once whom to ask, which is the notice that 29 CFR 2560.503-1(c)(1) wants for a
            // request that went to the wrong place. Notices to the member are the deciding entity's.
            return nil
        }
    }
}
