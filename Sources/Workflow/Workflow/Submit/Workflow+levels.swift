import Cases
import Plans
import Primitives

/// How often a plan looks at one decision.
extension Workflow {
    /// An appeal of what the plan answered already, as often as it hears appeals: somebody else comes next, and the answer names
    /// who. Where anything else was refused in the case too, the plan hears all of it.
    func appealsExhausted(_ prior: Case, _ submission: Submission) -> Rejection? {
        guard let plan = book.plan(prior.coverage.plan) else { return nil }
        let answered = prior.appealable.keys.map { prior.appeals[$0] }
        guard answered.allSatisfy({ ($0?.level ?? 0) >= plan.appealsTaken }),
            let last = answered.compactMap({ $0 }).max(by: { $0.at < $1.at })
        else { return nil }
        let count = plan.appealsTaken == 1 ? "one appeal" : "\(plan.appealsTaken) appeals"
        let next = plan.nextReview
        return Rejection(
            .appealsExhausted,
            "The appeal of \(prior.id) of \(plan.zone.date(of: last.at)) was answered, and \(plan.name) hears \(count) of a decision. \(next.sentence) [\(next.citation)]",
            place: submission.places[.event])
    }
}
