import Cases
import CodeSets
import Letters
import Plans
import Primitives
import Records
import Testing
import Workflow

/// Cases in which something was decided before: appeals, and changes of what was granted.
extension LetterFixture {
    /// A day after the first decision.
    static let appealedAt = Instant("2026-03-06T15:00:00Z")!
    static let answered = Instant("2026-03-12T15:00:00Z")!

    private func determined(
        _ determination: Determination, at instant: Instant, cause: String? = nil
    ) -> CaseEvent {
        let facts = cause.map { cause in
            DecisionFacts(
                birthDate: member.birthDate, state: nil, coverages: [], providers: [], granted: [],
                answeredAsks: [], receivedAt: Self.received,
                lines: [
                    LineFacts(
                        subject: .line(1), reopening: LineFacts.Reopening(cause: cause))
                ], evidence: [])
        }
        return CaseEvent(
            at: instant, by: .system,
            .determined(
                CaseEvent.Determined(
                    subject: .line(1), determination: determination,
                    explanation: Explanation(subject: .line(1), checks: checks), facts: facts)))
    }

    private func revised(
        _ authorization: Case, _ type: CertificationType, quantity: Quantity? = nil,
        code: ProcedureCode? = nil
    ) -> CaseEvent {
        var request = authorization.request
        request.event.certificationType = type
        if let quantity { request.lines[0].quantity = quantity }
        if let code { request.lines[0].code = code }
        return CaseEvent(
            at: Self.appealedAt, by: .submitter("1234567893"),
            .revised(
                CaseEvent.Revised(
                    request: request, authorities: [],
                    contentDigest: DocumentDigest("sha256:appeal"))))
    }

    /// What was decided first, appealed, and decided again.
    func appealed(_ first: Determination, then second: Determination) throws -> Case {
        var authorization = try decided(first)
        try authorization.apply(revised(authorization, .appealStandard))
        try authorization.apply(determined(second, at: Self.answered))
        return authorization
    }

    /// What was approved, asked for otherwise, and then decided so.
    func changed(
        to determination: Determination, quantity: Quantity? = nil, code: ProcedureCode? = nil,
        cause: String? = nil
    ) throws -> Case {
        var authorization = try decided(.approved(.automated(grant)))
        try authorization.apply(
            revised(authorization, .revised, quantity: quantity, code: code))
        let waiting = Determination.pended(Pend(cause: .clinicianReview, reason: "Look at it."))
        try authorization.apply(determined(waiting, at: Self.appealedAt, cause: cause))
        try authorization.apply(determined(determination, at: Self.answered))
        return authorization
    }

    func letter(
        _ authorization: Case, to recipient: CaseEvent.Notice.Recipient = .member
    ) throws -> String {
        let notices = LetterWriter().notices(
            for: authorization, subject: .line(1), benefit: nil, answerBy: answerBy, plan: plan,
            member: member, now: Self.answered)
        return Self.words(try #require(notices.first { $0.recipient == recipient }))
    }

    /// On one line, however the letter is wrapped.
    private static func words(_ notice: WrittenNotice) -> String {
        LetterText.text(of: notice.document.bytes).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    func standardTime(
        _ authorization: Case, to recipient: CaseEvent.Notice.Recipient = .member
    ) throws -> String {
        let notices = LetterWriter().notices(
            ofStandardTime: "Waiting does not harm health.", until: deadline, for: authorization,
            subject: .line(1), benefit: nil, plan: plan, member: member, now: Self.answered)
        #expect(notices.map(\.kind) == [.standardTime, .standardTime])
        return Self.words(try #require(notices.first { $0.recipient == recipient }))
    }
}
