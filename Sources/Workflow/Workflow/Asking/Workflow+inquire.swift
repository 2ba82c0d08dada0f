import Cases
import Plans
import Primitives

extension Workflow {
    /// Matches by member, payer and requester; another provider needs to be the ordering or rendering one.
    /// A replaced number finds the current authorization.
    public func inquire(_ inquiry: Inquiry) async throws(WorkflowError) -> Result<
        InquiryResult, InquiryRejection
    > {
        if let rejection = try await refusal(unlessCallerIs: inquiry.requester) {
            return .failure(InquiryRejection(rejection))
        }
        let member: Member
        switch try await self.member(
            of: inquiry.payer, identifiedBy: inquiry.member, birthDate: inquiry.birthDate)
        {
        case .one(let found, _): member = found
        case .nobody: return .failure(noSingle(.unknownMember, inquiry))
        case .several: return .failure(noSingle(.ambiguousMember, inquiry))
        // A number alone tells nobody of another's care: what is sent beside it is right, as in a request.
        case .bornOtherwise(let other, let birthDate):
            return .failure(
                InquiryRejection(
                    Rejection(
                        .birthDateMismatch,
                        "The birth date \(birthDate) is not that of member \(other.id).",
                        place: inquiry.memberPlace)))
        }
        let asking = try await identifiers(of: try await proven(inquiry.requester) ?? [])
        let treating = try await identifiers(of: inquiry.providers)
        var result = InquiryResult(cases: [], suppressed: 0)
        for authorization in try await candidates(inquiry, member) {
            if isPermitted(authorization, asking: asking, named: treating) {
                result.cases.append(authorization)
            } else {
                result.suppressed += 1
            }
        }
        // A service narrows the answer where a case names it. Where none does, the service may have been asked for in
        // other words (a service type instead of a procedure), so all of the member's are told. So does the rest.
        result.cases = inquiry.example.narrowed(result.cases, codes: inquiry.codes)
        return .success(result)
    }

    private func noSingle(_ code: Rejection.Code, _ inquiry: Inquiry) -> InquiryRejection {
        InquiryRejection(
            Rejection(
                code, "No single member goes by \(inquiry.member.joined(separator: ", ")).",
                place: inquiry.memberPlace))
    }

    /// The member's cases that the numbers of the inquiry name, however old they are (PAS 2.2.1, spec-48, spec-73) and whatever
    /// day has come of them. Where it names none, the member's newest, so that the samples' invented numbers do not hide them:
    /// another member's number is one more that is not known, or an answer would tell that somebody has it.
    private func candidates(
        _ inquiry: Inquiry, _ member: Member
    ) async throws(WorkflowError) -> [Case] {
        var ids: [CaseID] = []
        for number in inquiry.numbers {
            if let id = try await caseID(number: number) { ids.append(id) }
        }
        var cases: [Case] = []
        for id in ids.uniqued {
            guard let known = try await loadCase(id), known.coverage.payer == inquiry.payer,
                known.coverage.member == member.id
            else { continue }
            cases.append(known)
        }
        guard cases.isEmpty else { return cases }
        try await visitCases(of: member, limit: 500) { known in
            if overlaps(known, inquiry) { cases.append(known) }
            return true
        }
        return cases
    }

    private func overlaps(_ authorization: Case, _ inquiry: Inquiry) -> Bool {
        guard let asked = inquiry.serviceDates, let dates = authorization.request.serviceDates
        else { return true }
        return dates.overlaps(asked)
    }

    func isPermitted(_ authorization: Case, asking: Set<String>, named: Set<String>) -> Bool {
        let request = authorization.request
        if let requester = request.event.requester,
            !asking.isDisjoint(with: requester.identifiers)
        {
            return true
        }
        let providers = request.event.providers + request.lines.flatMap(\.providers)
        let treating = providers.filter { $0.role != .requester }.flatMap(\.identifiers)
        return !asking.union(named).isDisjoint(with: treating)
    }
}
