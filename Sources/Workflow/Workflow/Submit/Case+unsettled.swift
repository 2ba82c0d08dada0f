import Adjudication
import Cases

extension Case {
    /// What waits for a clinician only because what came did not settle a policy, in a review in which no person has done anything
    /// yet: more papers are a new look for the machine, too. What a person asked, or took on, stays with that person.
    var unsettled: Set<Subject> {
        let isTouched = eventsOfReview.contains { event in
            switch event.by {
            case .reviewer, .staff: true
            case .system, .submitter: false
            }
        }
        guard !isTouched else { return [] }
        return Set(
            subjects.filter { subject in
                guard case .pended(let pend) = determination(subject),
                    pend.cause == .clinicianReview
                else { return false }
                return decisions[subject]?.explanation.isUnsettled == true
            })
    }
}
