public import Cases
public import Plans
public import Primitives

/// Writes the letters that the law calls for.
public protocol NoticeWriter: Sendable {
    /// The letters for one subject of a case as it now stands; none where nobody has to be told.
    ///
    /// - Parameters:
    ///   - benefit: what the plan calls the benefit, for a service that the submitter gave no words for.
    ///   - answerBy: until when what is asked for may be answered, where the clock stands still for that.
    func notices(
        for authorization: Case, subject: Subject, benefit: String?, answerBy: Instant?,
        plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice]

    /// The letters that tell of more time taken to decide one subject of a case, and why.
    func notices(
        ofDelay reason: String, until deadline: Deadline, for authorization: Case,
        subject: Subject, benefit: String?, plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice]

    /// The letters that tell that an appeal of one subject of a case came, or was taken back.
    func notices(
        of news: AppealNews, for authorization: Case, subject: Subject, benefit: String?,
        plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice]

    /// The letters that tell that one subject of a case is not decided faster, though that was asked for, and why.
    func notices(
        ofStandardTime reason: String, until deadline: Deadline?, for authorization: Case,
        subject: Subject, benefit: String?, plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice]
}
