import Cases
import Plans
import Primitives
import Records
import Workflow

/// Who may see a case: who asked for it from this browser, who knows its number and the member's birth date, and every
/// reviewer of its program.
///
/// Whether a number exists is told to nobody else: an unknown number and a wrong birth date get the same answer.
extension Portal {
    /// The case by any of its numbers; nil where there is none.
    func findCase(_ number: String) async throws(PageRefusal) -> Case? {
        let text = number.trimmed.uppercased()
        // Numbers are A-Z0-9; anything else in the index is a submitter's own handle and opens nothing here.
        guard (4...20).contains(text.utf8.count),
            text.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
        else { return nil }
        return try await orRefuse { () async throws(WorkflowError) in
            try await workflow.findCase(number: text)
        }
    }

    /// The case, where this browser may read it.
    func readableCase(_ number: String, _ visit: Visit) async throws(PageRefusal) -> Case? {
        guard let authorization = try await findCase(number),
            try await mayRead(authorization, visit)
        else { return nil }
        visit.request.onTell?(authorization.id)
        return authorization
    }

    private func mayRead(
        _ authorization: Case, _ visit: Visit
    ) async throws(PageRefusal) -> Bool {
        if visit.mayRead(authorization.id) { return true }
        guard visit.reviewer != nil else { return false }
        return try await isReviewers(authorization, visit)
    }

    /// Whether the signed-in reviewer sees cases of this program.
    func isReviewers(_ authorization: Case, _ visit: Visit) async throws(PageRefusal) -> Bool {
        guard let account = try await account(visit) else { return false }
        return account.sees(authorization.coverage.program)
    }

    /// Compares the birth date that somebody gives with the member's.
    func opens(_ authorization: Case, _ form: FormData) async throws(PageRefusal) -> Bool {
        let member: Member?
        do {
            member = try await workflow.member(of: authorization.coverage)
        } catch {
            throw .unavailable("The registry can not be read now.")
        }
        return member.map { $0.birthDate.description == form.value("birthDate") } ?? false
    }
}
