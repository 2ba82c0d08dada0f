import Cases
import FHIR
import JSON
import Plans
public import Primitives
import Records
public import Workflow

extension PASGateway {
    /// Takes papers in for a case (CDex `$submit-attachment`) and answers an OperationOutcome. The member's number and the
    /// sender must be those of the case: another's case, or none, is not found.
    public func attach(_ bytes: [UInt8], caller: Caller, now: Instant) async -> GatewayAnswer {
        let submission: AttachmentReader.Submission
        switch intake.attachment(bytes, now: now) {
        case .failure(let problems): return .invalid(problems.list, of: "Parameters")
        case .success(let read): submission = read
        }
        let acting = workflow.acting(for: caller)
        do {
            guard let authorization = try await meant(submission, acting) else {
                return .notFound(
                    "No request of this member and provider goes by the tracking id that was given."
                )
            }
            if let line = unknownLine(submission, authorization) {
                return .invalid(
                    [
                        Problem(
                            code: "LineItem",
                            message:
                                "\(authorization.id) has no line \(line): LineItem is the sequence of one."
                        )
                    ], of: "Parameters")
            }
            let changed = try await acting.supply(
                submission.papers, to: authorization.id,
                answering: answer(submission, authorization),
                by: .submitter(submission.providers[0]), now: now)
            return taken(submission, changed)
        } catch { return .failed(error) }
    }

    private func unknownLine(
        _ submission: AttachmentReader.Submission, _ authorization: Case
    ) -> Int? {
        guard !authorization.request.lines.isEmpty else { return nil }
        return submission.lines?.sorted().first { authorization.request.line($0) == nil }
    }

    /// A tracking id of a CommunicationRequest or a Task answers what that asks for, another name all that was asked for; of either what
    /// is of the lines that all of the papers are for. While more is to come, of several items those that papers of their kinds came for.
    private func answer(
        _ submission: AttachmentReader.Submission, _ authorization: Case
    ) -> PaperAnswer {
        var answered = AskWriter.asks(named: submission.trackingID, in: authorization)
        if let lines = submission.lines, !authorization.request.lines.isEmpty {
            let ofLines = asks(of: authorization) { subject, _ in
                subject.lineNumber.map(lines.contains) ?? true
            }
            let both = answered?.intersection(ofLines) ?? ofLines
            // The id of one item says more than the line that stands beside it.
            if answered == nil || !both.isEmpty { answered = both }
        }
        if submission.isLast == false, let named = answered, named.count > 1 {
            let kinds = Set(submission.papers.compactMap(\.kind))
            let ofKinds = asks(of: authorization) { _, ask in
                kinds.contains(ask.loinc ?? "QuestionnaireResponse")
            }
            answered = named.intersection(ofKinds)
        }
        return PaperAnswer(to: answered, isLast: submission.isLast)
    }

    private func asks(
        of authorization: Case, where fits: (Subject, InformationAsk) -> Bool
    ) -> Set<CaseEvent.AnsweredAsk> {
        Set(
            authorization.asks.filter { fits($0.subject, $0.ask) }
                .map { CaseEvent.AnsweredAsk(subject: $0.subject, id: $0.ask.id) })
    }

    private func taken(
        _ submission: AttachmentReader.Submission, _ authorization: Case
    ) -> GatewayAnswer {
        // A file inside a resource came with that, and is no paper of its own.
        let count = submission.papers.count { !$0.isInside }
        let more = submission.isLast == false ? " More is to come." : ""
        let outcome = OperationOutcome([
            OperationOutcome.Issue(
                severity: .information, type: .informational,
                text: "\(count == 1 ? "A document was" : "\(count) documents were") taken in for "
                    + "\(authorization.id).\(more) The request: \(authorization.action.name).")
        ])
        return GatewayAnswer(kind: .ok, bytes: outcome.bytes, authorization: authorization)
    }

    /// The case that papers are for: by the number that it goes by, else by what asked for them, else by the Claim's own.
    private func meant(
        _ submission: AttachmentReader.Submission, _ acting: Workflow
    ) async throws(WorkflowError) -> Case? {
        let payer = submission.payer.map { workflow.book.payer(identifiedBy: $0)?.id }
        if payer == .some(nil) { return nil }
        if let named = try await acting.findCase(number: submission.trackingID),
            try await isMeant(named, submission, acting)
        {
            return payer.map { $0 == named.coverage.payer } ?? true ? named : nil
        }
        for known in workflow.book.payers.map(\.id) where payer.map({ $0 == known }) ?? true {
            let cases = try await acting.cases(of: known, member: submission.member)
            for authorization in cases
            where goesBy(submission.trackingID, authorization) {
                if try await isMeant(authorization, submission, acting) { return authorization }
            }
        }
        return nil
    }

    private func isMeant(
        _ authorization: Case, _ submission: AttachmentReader.Submission, _ acting: Workflow
    ) async throws(WorkflowError) -> Bool {
        let coverage = authorization.coverage
        let isMember = try await acting.isMember(
            coverage.member, of: coverage.payer, identifiedBy: [submission.member])
        guard isMember else { return false }
        return try await acting.takesPapers(from: submission.providers, for: authorization)
    }

    /// The ids of Tasks and CommunicationRequests follow from the case in its version, so each version is tried.
    private func goesBy(_ name: String, _ authorization: Case) -> Bool {
        if authorization.request.transaction.traceNumbers.contains(where: { $0.value == name }) {
            return true
        }
        return (1...authorization.version).contains { version in
            AskWriter.names(of: authorization.id, version: version).contains(name)
        }
    }
}
