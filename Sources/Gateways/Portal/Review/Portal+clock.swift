import Cases
import Identity
import Records
import Workflow

/// A reviewer moves the clock of a case (42 CFR 422.568(b), 422.570, 438.210(d)).
extension Portal {
    func moveClock(
        _ number: String, _ account: ReviewerAccount, _ visit: Visit
    ) async throws(PageRefusal) -> PageAnswer {
        let form = try visit.readForm()
        let authorization = try await reviewCase(number, account, visit)
        let change = form.value("clock")
        guard ["expedite", "standard", "extend"].contains(change) else {
            throw .badRequest("The form does not say what to do.")
        }
        var reader = FieldReader(form)
        let reason = reader.paragraph("\(change)-reason", "The reason", most: 1_000)
        if reason == nil { reader.problems.add("\(change)-reason", "The reason is missing.") }
        guard reader.problems.isEmpty, let reason else {
            return await reviewPage(
                authorization, account, visit, form, reader.problems, status: 400)
        }
        return try await act(authorization, account, visit, form) {
            (act: AuthenticatedAct) async throws(WorkflowError) in
            let reviewer = CaseEvent.EventActor.reviewer(act.reviewer)
            if change == "extend" {
                return try await workflow.extendClock(
                    authorization.id, reason: reason, by: reviewer, now: visit.now)
            }
            return try await workflow.changePriority(
                authorization.id, expedited: change == "expedite", reason: reason, by: reviewer,
                now: visit.now)
        }
    }
}
