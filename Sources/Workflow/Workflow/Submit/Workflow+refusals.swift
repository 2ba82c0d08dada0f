import Adjudication
import Cases
import Plans
import Primitives

/// Services that a person refused before, and that are asked for again.
extension Workflow {
    /// Of each subject the denial or reduction by a person of the same service: of the case itself, in whatever line and
    /// quantity, or of another that asks for the same procedure on the same day from the same provider.
    ///
    /// - Parameters:
    ///   - earlier: the other cases that may.
    ///   - own: the case whose request it is; nil: a new one.
    ///   - appealed: what an appeal asks to be looked at anew; that was refused is no reason against that.
    ///   - subjects: those that are decided.
    func refusals(
        of request: AuthorizationRequest, among earlier: [Case], _ gathered: Gathered,
        own: Case? = nil, appeal: Appeal? = nil, only subjects: Set<Subject>, now: Instant
    ) -> [Subject: LineFacts.Refusal] {
        var found: [Subject: LineFacts.Refusal] = [:]
        let asked = request.openSubjects.filter { subjects.contains($0.subject) }
        let again = Again(request: request, gathered: gathered, now: now)
        if let own {
            for refusal in own.refusals {
                for (subject, line) in asked
                where found[subject] == nil && appeal?.hears(refusal, for: subject) != true
                    && again.asks(subject, line, whatWas: refusal, ofItself: true)
                {
                    found[subject] = again.told(refusal, own.id)
                }
            }
        }
        for other in earlier {
            for refusal in other.refusals {
                for (subject, line) in asked
                where found[subject] == nil && again.asks(subject, line, whatWas: refusal) {
                    found[subject] = again.told(refusal, other.id)
                }
            }
        }
        return found
    }
}

/// A request beside what was refused before it.
private struct Again {
    let request: AuthorizationRequest
    let gathered: Gathered
    let now: Instant

    /// - Parameter ofItself: it was refused in the case of the request.
    func asks(
        _ subject: Subject, _ line: ServiceLine?, whatWas refusal: Case.Refusal,
        ofItself: Bool = false
    ) -> Bool {
        // A line that an event became, whatever it is for.
        if ofItself, refusal.subject == .event, subject != .event { return true }
        guard request.code(of: subject) == refusal.request.code(of: refusal.subject) else {
            return false
        }
        // Another day or another provider makes another version of a line, and no other line.
        if ofItself, refusal.subject == subject { return true }
        return isOnSameDay(line, refusal)
            && gathered.facts.areSame(
                request.servicing(line), refusal.request.servicing(refusal.line))
    }

    /// A day that both name stays the same day. Where one names none, it is the same question for as long as the answer can be
    /// appealed.
    private func isOnSameDay(_ line: ServiceLine?, _ refusal: Case.Refusal) -> Bool {
        let day = request.days(of: line)?.start
        let refused = refusal.request.days(of: refusal.line)?.start
        if let day, let refused { return day == refused }
        let plan = gathered.plan
        let last = plan.appeals.lastDay(notice: plan.zone.date(of: refusal.at))
        return plan.zone.date(of: now) <= last
    }

    func told(_ refusal: Case.Refusal, _ id: CaseID) -> LineFacts.Refusal {
        LineFacts.Refusal(
            caseID: id, isReduction: refusal.isReduction,
            on: gathered.plan.zone.date(of: refusal.at), reason: refusal.reason,
            isOthers: refusal.request.isOthers(than: request))
    }
}
