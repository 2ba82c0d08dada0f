import Adjudication
import Cases
import Plans
import Policies
import Primitives

extension Workflow {
    /// How long the policy that the machine applied lets an approval last; nil where there is none, or where it does not say.
    func validDays(of subject: Subject, _ authorization: Case) -> Int? {
        guard let applied = authorization.decisions[subject]?.inputs?.policies.first,
            let day = applied.choice?.on
        else { return nil }
        return adjudicator.policies.policy(applied.id, on: day)?.grantDays
    }

    /// What is granted to one subject of a case by a person, or by law: all that was asked, unless less is said.
    ///
    /// - Parameter minted: the number that was given to another subject in the same act; nil: the case's own, or a new one.
    func grant(
        _ subject: Subject, _ quantity: Quantity? = nil, period: DateRange? = nil,
        number minted: AuthorizationNumber? = nil, of authorization: Case, _ plan: Plan,
        today: CivilDate
    ) async throws(WorkflowError) -> Grant {
        guard
            let code = authorization.request.code(of: subject),
            let whole = quantity ?? authorization.asked(subject)
        else { throw .notPermitted("The request names no service to grant.") }
        let number: AuthorizationNumber
        if let known = minted ?? authorization.authorizationNumber {
            number = known
        } else {
            number = AuthorizationNumber(
                try await mint("A", payer: authorization.coverage.payer))
        }
        let bounds = GrantBounds(
            subject, of: authorization, plan, validDays: validDays(of: subject, authorization),
            today: today)
        return Grant(
            number: number, code: code, quantity: whole,
            period: period ?? bounds.period(quantity), issuedOn: today)
    }
}
