import Cases
import Plans
import Primitives
import Records

/// Who of the registry may act on a case at all, through whatever door.
extension Workflow {
    func account(of act: AuthenticatedAct) async throws(WorkflowError) -> ReviewerAccount {
        try await account(act.reviewer)
    }

    private func account(_ id: ReviewerID) async throws(WorkflowError) -> ReviewerAccount {
        let account = try await reading { try await store.reviewer(id) }
        guard let account else { throw .refused(.notThisReviewer) }
        return account
    }

    /// A reviewer acts on cases of the programs that the registry names, and on no others.
    func requireSight(
        _ account: ReviewerAccount, of authorization: Case
    ) throws(WorkflowError) {
        let program = authorization.coverage.program
        guard account.sees(program) else {
            throw .refused(.otherPrograms(account.reviewer.id, program))
        }
    }

    /// What asks for something, or moves a clock, holds up a decision or hurries it: whoever may decide nothing does not do that,
    /// either.
    func requireStanding(
        _ account: ReviewerAccount, _ authorization: Case, _ plan: Plan, now: Instant
    ) throws(WorkflowError) {
        try requireSight(account, of: authorization)
        do {
            try Attestation.requireStanding(
                of: account.reviewer, under: plan.reviewers, on: plan.zone.date(of: now))
        } catch {
            throw .refused(error)
        }
    }

    /// The same of whoever acts, where that is a reviewer.
    func requireStanding(
        of actor: CaseEvent.EventActor, _ authorization: Case, _ plan: Plan, now: Instant
    ) async throws(WorkflowError) {
        guard case .reviewer(let id) = actor else { return }
        try requireStanding(try await account(id), authorization, plan, now: now)
    }
}
