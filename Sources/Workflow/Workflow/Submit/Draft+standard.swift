import Cases
import Plans
import Primitives

extension Workflow {
    /// Where the payer does not decide faster, though that was asked for, a letter for each subject that waits: promptly, with the
    /// reason and what can be done (42 CFR 422.570(d)(2), 422.584(d)(2), 438.410(c)(2)). What the requester itself asks for need not
    /// be told.
    func addStandardNotices(_ result: Case, since base: Case?, _ draft: inout Draft) {
        guard let notices, let base, base.isExpedited, !result.isExpedited else { return }
        for event in draft.events {
            guard case .priorityChanged(let change) = event.kind, !change.isExpedited,
                event.by.isOfThePayer
            else { continue }
            for subject in result.subjects where result.isPended(subject) {
                draft.add(
                    notices.notices(
                        ofStandardTime: change.reason,
                        until: deadline(of: subject, in: result, draft.plan), for: result,
                        subject: subject, benefit: benefitName(of: subject, in: result),
                        plan: draft.plan, member: draft.member, now: draft.at))
            }
        }
    }
}

extension CaseEvent.EventActor {
    fileprivate var isOfThePayer: Bool {
        switch self {
        case .reviewer, .staff: true
        case .submitter, .system: false
        }
    }
}
