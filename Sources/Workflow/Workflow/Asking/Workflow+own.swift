public import Cases
import Plans
public import Records

/// Cases by their names and lists, for whoever asked for them. Other providers have `inquire`, which wants to know of the
/// member, too (PAS 2.2.1, spec-53).
extension Workflow {
    /// A case that the caller asked for; nil where there is none, or it is another's: the two are not told apart.
    public func ownCase(_ id: CaseID) async throws(WorkflowError) -> Case? {
        guard let authorization = try await loadCase(id) else { return nil }
        guard let own = try await ownIdentifiers() else { return authorization }
        let requester = authorization.request.event.requester?.identifiers ?? []
        return own.isDisjoint(with: requester) ? nil : authorization
    }

    /// A page of cases that the caller asked for, the newest first: all of them, or those of some members.
    ///
    /// - Parameter members: identifiers, of any payer here; empty: of all members.
    public func ownSummaries(
        members: [String] = [], after: CaseQuery.Cursor? = nil, limit: Int
    ) async throws(WorkflowError) -> [CaseSummary] {
        let own = try await ownIdentifiers()
        if own?.isEmpty == true { return [] }
        var found: [CaseSummary] = []
        for query in try await queries(members) {
            var query = query
            query.requester = own?.sorted() ?? []
            query.order = .newest
            query.after = after
            query.limit = limit
            found += try await reading { [query] in try await store.summaries(query) }
        }
        return Array(found.sorted { $0.receivedAt > $1.receivedAt }.prefix(limit))
    }

    private func queries(_ identifiers: [String]) async throws(WorkflowError) -> [CaseQuery] {
        guard !identifiers.isEmpty else { return [CaseQuery()] }
        var queries: [CaseQuery] = []
        for payer in book.payers {
            let members = try await members(of: payer.id, identifiedBy: identifiers)
            queries += members.map { CaseQuery(payer: payer.id, member: $0.id) }
        }
        return queries
    }

    /// What the caller's organizations go by; nil: whoever it is, it may see all.
    private func ownIdentifiers() async throws(WorkflowError) -> Set<String>? {
        guard let organizations = caller.organizations else { return nil }
        return try await identifiers(of: organizations.sorted())
    }

    /// The newest cases of a member, whoever asked for them: for who can say more of the one that is meant.
    public func cases(
        of payer: PayerID, member: String
    ) async throws(WorkflowError) -> [Case] {
        var cases: [Case] = []
        for member in try await members(of: payer, identifiedBy: [member]) {
            try await visitCases(of: member, limit: 100) { known in
                cases.append(known)
                return true
            }
        }
        return cases
    }
}
