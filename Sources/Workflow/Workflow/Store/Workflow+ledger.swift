import Cases
import Plans
import Records

/// What a member has been granted, which is counted against the limits of the plan.
extension Workflow {
    /// - Parameter caseID: the case whose own grants are left out.
    func totals(
        of member: Member, excluding caseID: CaseID? = nil
    ) async throws(WorkflowError) -> MemberTotals {
        try await reading {
            try await store.totals(payer: member.payer, member: member.id, excluding: caseID)
        }
    }
}
