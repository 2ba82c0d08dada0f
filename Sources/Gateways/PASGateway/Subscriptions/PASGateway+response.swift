import Cases
import Plans
import Workflow

extension PASGateway {
    /// The answer to the request of a case as it now stands; nil where the request did not come in FHIR.
    func response(
        to authorization: Case
    ) async throws(WorkflowError) -> ResponseWriter? {
        guard workflow.book.plan(authorization.coverage.plan) != nil,
            let echo = try await echo(of: authorization)
        else { return nil }
        return ResponseWriter(
            authorization: authorization, echo: echo, purpose: .submission, version: version)
    }
}
