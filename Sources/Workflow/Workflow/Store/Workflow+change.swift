import Cases
import Plans
import Primitives

extension Workflow {
    /// Reads a case, changes it, appends; again where somebody else was faster.
    func change(
        _ id: CaseID, by actor: CaseEvent.EventActor, now: Instant,
        _ body: (Case, Plan, inout Draft) async throws(WorkflowError) -> Void
    ) async throws(WorkflowError) -> Case {
        try await retrying { () async throws(WorkflowError) in
            let authorization = try await afterClock(try await existingCase(id), now: now)
            var draft = try await draft(of: authorization, by: actor, now: now)
            try await body(authorization, draft.plan, &draft)
            guard !draft.events.isEmpty else { return authorization }
            return try await commit(draft, since: authorization)
        }
    }

    /// Nothing yet, for an act that takes nothing of what the member has left.
    func draft(
        of authorization: Case, by actor: CaseEvent.EventActor, now: Instant
    ) async throws(WorkflowError) -> Draft {
        let (plan, member) = try await planAndMember(of: authorization)
        return Draft(id: authorization.id, actor: actor, at: now, plan: plan, member: member)
    }
}
