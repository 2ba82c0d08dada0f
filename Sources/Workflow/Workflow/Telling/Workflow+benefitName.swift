public import Cases
import CodeSets
import Plans

extension Workflow {
    /// What the plan calls the benefit that a subject belongs to: plain words where the submitter gave none.
    public func benefitName(of subject: Subject, in authorization: Case) -> String? {
        authorization.request.code(of: subject).flatMap { benefitName(of: $0, authorization) }
    }

    func benefitName(of code: ProcedureCode, _ authorization: Case) -> String? {
        book.benefits.first {
            $0.plan == authorization.coverage.plan && $0.covers(code)
        }?.name
    }
}
