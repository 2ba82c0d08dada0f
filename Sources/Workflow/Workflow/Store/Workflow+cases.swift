public import Cases
import Plans
import Records

/// Cases, as they are kept.
extension Workflow {
    /// A case by its id.
    public func loadCase(_ id: CaseID) async throws(WorkflowError) -> Case? {
        try await reading { try await store.loadCase(id) }
    }

    /// A case that has to be there.
    func existingCase(_ id: CaseID) async throws(WorkflowError) -> Case {
        guard let found = try await loadCase(id) else { throw .unknownCase(id.text) }
        return found
    }

    /// A case by any number it has or had: case reference, authorization number.
    public func findCase(number: String) async throws(WorkflowError) -> Case? {
        guard let id = try await caseID(number: number) else { return nil }
        return try await loadCase(id)
    }

    func caseID(number: String) async throws(WorkflowError) -> CaseID? {
        try await reading { try await store.caseID(number: number) }
    }

    /// A member's cases in short, the newest first.
    func summaries(
        of member: Member, limit: Int
    ) async throws(WorkflowError) -> [CaseSummary] {
        let query = CaseQuery(payer: member.payer, member: member.id, limit: limit)
        return try await reading { try await store.summaries(query) }
    }

    /// A member's cases, the newest first, as long as the visitor wants more.
    ///
    /// - Parameters:
    ///   - limit: so many are looked at.
    ///   - isWanted: tells by the summary whether the case is read at all.
    func visitCases(
        of member: Member, limit: Int, where isWanted: (CaseSummary) -> Bool = { _ in true },
        _ visit: (Case) -> Bool
    ) async throws(WorkflowError) {
        for summary in try await summaries(of: member, limit: limit) where isWanted(summary) {
            guard let known = try await loadCase(summary.caseID) else { continue }
            guard visit(known) else { return }
        }
    }
}
