import Cases
import Plans
import Primitives

/// What the status of a case says of one service.
extension Workflow {
    func line(
        _ subject: Subject, _ authorization: Case, _ plan: Plan, _ now: Instant
    ) -> CaseStatus.Line {
        let determination = authorization.determination(subject)
        let today = plan.zone.date(of: now)
        var line = CaseStatus.Line(
            subject: subject,
            what: authorization.what(
                subject, benefit: benefitName(of: subject, in: authorization)),
            asked: authorization.extentAsked(subject),
            action: determination?.action ?? .pended, decision: "No decision yet.", asks: [],
            grant: authorization.grantsInForce(subject).last,
            unitsLeft: authorization.unitsLeft(subject),
            appeal: [])
        line.decidedBy = determination.flatMap(decidedBy)
        tell(determination, of: authorization, plan, today, in: &line)
        if case .pended(let pend) = determination, pend.cause == .informationRequested {
            line.answerBy = lastToAnswer(subject, authorization, plan).map(plan.zone.brief)
        }
        for standing in authorization.earlierGrants(subject) {
            let other = authorization.whatStands(standing, of: subject) {
                benefitName(of: $0, authorization)
            }
            if standing == line.grant { line.grantedFor = other }
            let what = other.map { " of \($0)" } ?? ""
            line.decision += " The earlier approval\(what) stands. " + granted(standing, today)
        }
        return line
    }

    private func tell(
        _ determination: Determination?, of authorization: Case, _ plan: Plan, _ today: CivilDate,
        in line: inout CaseStatus.Line
    ) {
        switch determination {
        case .approved(let approval):
            line.decision = granted(approval.grant, today)
        case .modified(let change):
            line.decision = granted(change.grant, today)
            line.reason = change.reason.text
            line.citation = change.reason.citation
            addWayOn(&line, authorization, plan, today)
        case .denied(let denial):
            line.decision =
                authorization.appeals[line.subject] == nil
                ? "Not approved." : "Not approved on appeal."
            line.reason = denial.reason.text
            line.citation = denial.reason.citation
            addWayOn(&line, authorization, plan, today)
        case .pended(let pend):
            line.reason = pend.reason
            line.asks = pend.asks
        case .notRequired(let reason, let citation):
            line.decision = "No authorization is needed."
            line.reason = reason
            line.citation = citation
        case .contactAnotherEntity(let contact):
            line.decision =
                "\(contact.name) decides this\(contact.phone.map { " (\($0))" } ?? "")."
            line.citation = contact.citation
        case .cancelled(let reason):
            let void = authorization.voidNumbers(line.subject).map(\.text)
            line.decision =
                void.isEmpty
                ? reason : "\(reason) Not good any more: number \(void.joined(separator: ", "))."
        case nil: break
        }
    }

    private func granted(_ grant: Grant, _ today: CivilDate) -> String {
        let text =
            "Approved: \(grant.quantity) from \(grant.period.start) to \(grant.endText), number \(grant.number)."
        guard let end = grant.period.end, end < today else { return text }
        return text + " It has ended."
    }

    /// Who decided, for the patient; nil where nobody had to.
    private func decidedBy(_ determination: Determination) -> String? {
        switch determination {
        case .approved, .modified, .denied: break
        case .pended, .notRequired, .contactAnotherEntity, .cancelled: return nil
        }
        switch determination.basis {
        case .attested(let attestation):
            let licence = attestation.licence.map { ", licence \($0.state) \($0.number)" } ?? ""
            return "\(attestation.reviewerName), \(attestation.profession.name)\(licence)"
        case .automated, .administrative:
            return "The rules of the plan; nobody had to judge whether it is medically needed."
        case .byLaw(let citation): return "The law, since time had run out (\(citation.text))."
        }
    }

    /// As the letter that asks has it: what comes later is late, whether or not the clock stands still for it.
    private func lastToAnswer(_ subject: Subject, _ authorization: Case, _ plan: Plan) -> Instant? {
        guard let due = deadline(of: subject, in: authorization, plan)?.dueAt else { return nil }
        return min(answerDue(of: subject, in: authorization, plan) ?? due, due)
    }
}
