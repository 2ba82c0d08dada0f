import Adjudication
import Cases
import Policies
import Primitives

/// One round of deciding: a request, all that it is decided from, and what the machine finds of it.
struct Round {
    let request: AuthorizationRequest
    let places: RequestPlaces
    var gathered: Gathered
    let evidence: Evidence
    /// What is decided now; nil: all that is asked for.
    var open: Set<Subject>?
    var appeal: Appeal?
    let now: Instant
    var findings: [Adjudicator.Finding] = []

    /// What the findings were made from, as it is kept with them.
    var facts: DecisionFacts {
        DecisionFacts(gathered.facts, evidence, appealed: appeal?.appealed ?? [])
    }

    var authorities: [SubjectAuthority] {
        findings.compactMap { finding in
            finding.authority.map { SubjectAuthority(subject: finding.subject, authority: $0) }
        }
    }

    /// What is to be appended to the case that it is of; nothing yet.
    func draft(_ id: CaseID, by actor: CaseEvent.EventActor) -> Draft {
        Draft(
            id: id, actor: actor, at: now, plan: gathered.plan, member: gathered.member,
            ledgerVersion: gathered.ledgerVersion)
    }
}
