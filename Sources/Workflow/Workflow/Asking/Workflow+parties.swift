public import Cases
import Plans

extension Workflow {
    /// Whether a provider's papers are taken in for a case. Nobody is heard in another's name, and a client only for what it
    /// asked for itself: a paper is an answer to what the requester was asked, and may be the last that is waited for. Where
    /// nobody has to prove who it is, whoever treats may bring one, too.
    public func takesPapers(
        from identifiers: [String], for authorization: Case
    ) async throws(WorkflowError) -> Bool {
        let asking = try await self.identifiers(of: try await proven(identifiers) ?? [])
        guard caller.organizations != nil else {
            return isPermitted(authorization, asking: asking, named: [])
        }
        return !asking.isDisjoint(with: authorization.request.event.requester?.identifiers ?? [])
    }

    /// Whether a member goes by one of these numbers, alone or with the family.
    public func isMember(
        _ member: MemberID, of payer: PayerID, identifiedBy identifiers: [String]
    ) async throws(WorkflowError) -> Bool {
        try await members(of: payer, identifiedBy: identifiers).contains { $0.id == member }
    }

    /// The case of a member under which papers were announced by the submitter's own control number (X12 PWK06), the
    /// newest first: a request says `PWK*...*AC*NUMBER`, and the papers come with that number.
    public func findCase(
        controlNumber: String, payer: PayerID, member identifiers: [String]
    ) async throws(WorkflowError) -> Case? {
        for member in try await members(of: payer, identifiedBy: identifiers) {
            var found: Case?
            try await visitCases(of: member, limit: 500) { known in
                if known.request.announces(controlNumber) { found = known }
                return found == nil
            }
            if let found { return found }
        }
        return nil
    }
}

extension AuthorizationRequest {
    fileprivate func announces(_ controlNumber: String) -> Bool {
        (event.kept + lines.flatMap(\.kept)).contains { segment in
            segment.name == "PWK" && segment.elements.count >= 6
                && segment.elements[5].first == controlNumber
        }
    }
}
