public import Cases
import Primitives

extension CaseSamples {
    /// A case as it is on reception.
    public static func received(
        _ request: AuthorizationRequest = request(), deadline: Deadline? = deadline
    ) -> CaseEvent.Received {
        var coverage = coverage
        coverage.payer = request.payer
        coverage.member = MemberID(request.member.identifiers.first ?? member.text)
        return CaseEvent.Received(
            request: request, coverage: coverage, authorities: [], deadline: deadline,
            contentDigest: digest("0"))
    }

    public static func opened(_ id: CaseID = CaseID("R1")) throws -> Case {
        try Case(id: id, events: [event(.received(received()))])
    }

    public static func determined(
        _ determination: Determination, _ subject: Subject = .line(1)
    ) -> CaseEvent.Kind {
        .determined(
            CaseEvent.Determined(
                subject: subject, determination: determination,
                explanation: Explanation(subject: subject, checks: [])))
    }

    /// At least one event of every kind, the reception first: together the life of one case.
    public static func everyKind() throws -> [CaseEvent] {
        let received = CaseEvent.Received(
            request: fullRequest, coverage: coverage, authorities: authorities,
            deadline: deadline, contentDigest: digest("0"), source: digest("1"),
            suspectedDuplicates: [CaseID("R8"), CaseID("R9")],
            handle: "urn:clinic:claim/_history/1")
        let revised = CaseEvent.Revised(
            request: fullRequest, authorities: Array(authorities.prefix(2)),
            contentDigest: digest("2"), source: digest("3"), withdrawn: [digest("6"), digest("7")],
            handle: "urn:clinic:claim/_history/2")
        let use = ClaimUse(
            claim: "C1", subject: .line(1), units: Decimal(1), serviceDate: date("2026-03-11"),
            code: cpap)
        let notices = [
            CaseEvent.Notice.Kind.approval, .denial, .pend, .modification, .delay, .standardTime,
        ].map {
            CaseEvent.Kind.noticeIssued(
                CaseEvent.Notice(kind: $0, recipient: .member, document: digest("4")))
        }
        let decided = try determinations().enumerated().map { number, determination in
            CaseEvent.Kind.determined(
                CaseEvent.Determined(
                    subject: .line(1), determination: determination, explanation: explanation,
                    inputs: inputs, facts: number == 0 ? facts : nil))
        }
        let kinds: [CaseEvent.Kind] =
            [
                .received(received), .revised(revised), .informationReceived([attachment("5")]),
                .priorityChanged(
                    CaseEvent.PriorityChanged(
                        isExpedited: true, reason: "worse", deadline: deadline)),
                .clockExtended(CaseEvent.ClockExtended(reason: "asked", deadline: nil)),
                .clockMoved(deadline), .unitsUsed(use), .unitsReturned(claim: "C1", reason: "void"),
                .note("a word"), .appealWithdrawn([.line(1)]),
            ] + notices + decided
            + [.asksAnswered([CaseEvent.AnsweredAsk(subject: .line(1), id: "study")])]
        let actors: [CaseEvent.EventActor] = [
            .submitter("a:b"), .system, .reviewer(ReviewerID("doctor")), .staff("intake"),
        ]
        return kinds.enumerated().map { number, kind in
            event(
                kind, at: noon.adding(seconds: number), by: actors[number % actors.count])
        }
    }
}
