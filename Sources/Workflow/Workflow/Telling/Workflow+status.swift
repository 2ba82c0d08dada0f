public import Cases
import CodeSets
import Plans
public import Primitives

extension Workflow {
    /// A case as the patient is told it.
    public func status(
        of authorization: Case, now: Instant
    ) async throws(WorkflowError) -> CaseStatus {
        let (plan, member) = try await planAndMember(of: authorization)
        let deadline = currentDeadline(of: authorization)
        return CaseStatus(
            caseID: authorization.id, member: member.name, plan: plan.name,
            headline: headline(authorization, plan, now), ball: ball(authorization, plan, now),
            deadline: deadline, due: deadline.map { plan.zone.text($0.dueAt) },
            zone: plan.zone.identifier,
            isOverdue: !authorization.isDecided && deadline.map { $0.hasLapsed(at: now) } == true,
            lines: authorization.subjects.map { line($0, authorization, plan, now) },
            timeline: timeline(authorization, plan))
    }

    private func headline(_ authorization: Case, _ plan: Plan, _ now: Instant) -> String {
        let today = plan.zone.date(of: now)
        return switch authorization.action {
        case .approved: spent(authorization, today) ?? "Approved: the service may go ahead."
        case .modified: spent(authorization, today) ?? "Approved with changes."
        case .partly: "Partly approved: see each service below."
        case .denied: denied(authorization, plan, today)
        case .cancelled: "Cancelled by the provider who asked."
        case .notRequired: "No authorization is needed: the service may go ahead."
        case .contactAnotherEntity: "Somebody else decides: see below whom your provider must ask."
        case .pended:
            switch authorization.ball {
            case .provider: "Waiting: \(plan.name) needs more information from your provider."
            default: "Waiting: a person at \(plan.administrator.name) is looking at the request."
            }
        }
    }

    /// Of an approval that no service can go ahead on any more: nil while one can.
    private func spent(_ authorization: Case, _ today: CivilDate) -> String? {
        let grants = authorization.subjects.flatMap(authorization.grantsLeft)
        guard !grants.isEmpty else { return nil }
        if grants.allSatisfy({ $0.left == Decimal(0) }) {
            return "Approved, and all that was approved has been used."
        }
        let ends = grants.filter { $0.left != Decimal(0) }.map(\.grant.period.end)
        guard let last = ends.compactMap(\.self).max(), !ends.contains(nil), last < today else {
            return nil
        }
        return "The approval has ended: it was good until \(last)."
    }

    private func ball(_ authorization: Case, _ plan: Plan, _ now: Instant) -> String {
        switch authorization.ball {
        case .provider where isUnanswered(authorization, plan, now: now):
            "Your provider was asked for something that has not come. A licensed clinician of \(plan.administrator.name) has to decide without it; it can still be sent."
        case .provider: "Your provider has to send something."
        case .clinician: "A licensed clinician of \(plan.administrator.name) has to decide."
        case .staff: "\(plan.administrator.name) has to look at the request."
        case .member: "You have to act."
        case .entity(let name): "\(name) has to decide."
        case .nobody: sentOn(authorization, plan) ?? "Nobody has to do anything more."
        }
    }

    /// The plan itself sends on what it did not change on appeal, where the law has it so (42 CFR 422.590).
    private func sentOn(_ authorization: Case, _ plan: Plan) -> String? {
        for subject in authorization.appealable.keys {
            if case .next(let review) = authorization.wayOn(subject, plan), review.isByItself {
                return
                    "\(plan.name) sends the case to \(review.hears), which decides next. You need not do anything."
            }
        }
        return nil
    }

    /// What happened, of the services that were asked for then.
    private func timeline(_ authorization: Case, _ plan: Plan) -> [CaseStatus.Moment] {
        var inForce = authorization.request
        return authorization.events.map { event in
            switch event.kind {
            case .received(let received): inForce = received.request
            case .revised(let revised): inForce = revised.request
            default: break
            }
            return moment(event, inForce, authorization, plan)
        }
    }

    /// - Parameter request: the version that was in force.
    private func moment(
        _ event: CaseEvent, _ request: AuthorizationRequest, _ authorization: Case, _ plan: Plan
    ) -> CaseStatus.Moment {
        let text: String
        switch event.kind {
        case .received: text = "The request was received."
        case .revised(let revised):
            text =
                revised.request.event.certificationType.isAppeal
                ? "Your provider appealed." : "Your provider changed the request."
        case .determined(let determined):
            let code = request.code(of: determined.subject)
            let what = request.what(
                determined.subject,
                benefit: code.flatMap { benefitName(of: $0, authorization) })
            text = "\(what): \(determined.determination.action.name)."
        case .appealWithdrawn:
            text = "Your provider withdrew the appeal: what was decided before stands."
        case .informationReceived(let documents):
            text =
                documents.count == 1
                ? "A document was received." : "\(documents.count) documents were received."
        case .asksAnswered(let asks):
            text =
                asks.count == 1
                ? "A question was answered, and more is to come."
                : "\(asks.count) questions were answered, and more is to come."
        case .priorityChanged(let change):
            text =
                change.isExpedited
                ? "Made urgent: \(change.reason)" : "Standard again: \(change.reason)"
        case .clockMoved(let deadline):
            text = "The decision is now due by \(plan.zone.brief(deadline.dueAt))."
        case .clockExtended(let change): text = "More time was taken: \(change.reason)"
        case .noticeIssued(let notice):
            text =
                notice.recipient == .member
                ? "A letter was written to you." : "A letter was written to your provider."
        case .unitsUsed(let use): text = "A claim used \(use.units)."
        case .unitsReturned: text = "A claim was taken back."
        case .note(let note): text = note
        }
        let (date, time) = (plan.zone.date(of: event.at), plan.zone.time(of: event.at))
        return CaseStatus.Moment(at: event.at, when: "\(date) \(time)", text: text)
    }
}
