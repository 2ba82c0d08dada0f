import Cases
import Plans
import Primitives

/// Which case an update is of.
extension Workflow {
    /// The case that a submission updates; nil where it names none that is known.
    func priorCase(of submission: Submission) async throws(WorkflowError) -> Case? {
        guard let prior = submission.prior else { return nil }
        let key = submission.key(ofHandle: prior)
        if let id = try await caseID(number: key) { return try await loadCase(id) }
        for number in [prior] + submission.priorNumbers {
            if let numbered = try await numberedCase(number, submission) { return numbered }
        }
        guard !submission.priorTraces.isEmpty else { return nil }
        return try await firstCase(of: submission) { isTraced($0, submission) }
    }

    /// The case to update; nil where the submission names none that is known.
    ///
    /// A name may be of several cases: of whoever reuses it the newest is meant. What is cancelled leaves the others in force, so
    /// the answer names them, and a number says which is meant.
    func updated(_ submission: inout Submission) async throws(WorkflowError) -> Case? {
        guard let found = try await priorCase(of: submission) else { return nil }
        guard submission.cancels(of: found) else { return found }
        let numbered = try await numberedCases(submission)
        let named = try await openCases(named: submission, beside: found)
        let chosen = numbered.first { number in named.contains { $0.id == number.id } }
        let meant = chosen ?? named.first ?? found
        let others = (named + numbered).map(\.id).filter { $0 != meant.id }.uniqued
        if !others.isEmpty {
            submission.request.deviations.append(stillOpen(others, beside: meant, submission))
        }
        return meant
    }

    private func stillOpen(
        _ others: [CaseID], beside meant: Case, _ submission: Submission
    ) -> Problem {
        let ids = others.map(\.text).sorted().joined(separator: ", ")
        return Problem(
            severity: .warning, code: "prior-of-several",
            message:
                "What is cancelled names several requests. \(meant.id) is meant; \(ids) stay as they are. Cancel each by its number (administrationReferenceNumber).",
            place: submission.places[.event])
    }

    /// A version of a request that came before, whatever message it came in: the same Claim with the same content
    /// (PAS 2.2.1, spec-17: one GUID is one instance).
    func isKnown(_ submission: Submission, in authorization: Case) -> Bool {
        guard let name = submission.versionedHandle else { return false }
        return authorization.versions.contains {
            $0.handle == name && $0.contentDigest == submission.contentDigest
        }
    }

    /// The case that the same Claim opened before, where it comes again in another message: the same request, and no second one.
    ///
    /// - Parameter alike: cases for the same service; few requests have any.
    func sentBefore(
        _ submission: Submission, among alike: [CaseID]
    ) async throws(WorkflowError) -> Case? {
        guard !alike.isEmpty, let handle = submission.handle else { return nil }
        let key = submission.key(ofHandle: handle)
        guard let id = try await caseID(number: key) else { return nil }
        // The name finds the latest that was opened under it.
        for candidate in [id] + alike {
            if let known = try await loadCase(candidate), isKnown(submission, in: known) {
                return known
            }
        }
        return nil
    }

    // MARK: By handle and identifier

    private func openCases(
        named submission: Submission, beside found: Case
    ) async throws(WorkflowError) -> [Case] {
        let names = Set(found.versions.compactMap(\.name))
        let byHandle = found.versions.contains { $0.name == submission.prior }
        var named = found.action == .cancelled ? [] : [found]
        guard byHandle || !submission.priorTraces.isEmpty else { return named }
        try await visitCases(of: submission) { known in
            let isNamed =
                byHandle
                ? known.versions.contains { $0.name.map(names.contains) == true }
                    && known.request.transaction.submitter
                        == submission.request.transaction.submitter
                : isTraced(known, submission)
            if isNamed, known.id != found.id, known.action != .cancelled { named.append(known) }
            return true
        }
        return named
    }

    private func isTraced(_ known: Case, _ submission: Submission) -> Bool {
        // By the names of any of its versions: an update may be written for an older one.
        known.versions.contains { version in
            let transaction = version.request.transaction
            return transaction.submitter == submission.request.transaction.submitter
                && transaction.traceNumbers.contains(where: submission.priorTraces.contains)
        }
    }

    /// The member's newest case that fits.
    private func firstCase(
        of submission: Submission, where fits: (Case) -> Bool
    ) async throws(WorkflowError) -> Case? {
        var first: Case?
        try await visitCases(of: submission) { known in
            if fits(known) { first = known }
            return first == nil
        }
        return first
    }

    /// The member's cases, the newest first, as long as the visitor wants more.
    private func visitCases(
        of submission: Submission, _ visit: (Case) -> Bool
    ) async throws(WorkflowError) {
        let (payer, asked) = (submission.request.payer, submission.request.member)
        let members = try await members(of: payer, identifiedBy: asked.identifiers)
            .narrowed(to: asked.identifiers, birthDate: asked.birthDate)
        guard let member = members.first, members.count == 1 else { return }
        try await visitCases(of: member, limit: 100, visit)
    }

    // MARK: By number

    private func numberedCases(
        _ submission: Submission
    ) async throws(WorkflowError) -> [Case] {
        var cases: [Case] = []
        for number in submission.priorNumbers {
            if let known = try await numberedCase(number, submission),
                !cases.contains(where: { $0.id == known.id })
            {
                cases.append(known)
            }
        }
        return cases
    }

    /// The case by a number that an answer gave (X12 REF BB or NT). Numbers are known to whoever reads mail, so only a case
    /// of the same payer and requester is found by one.
    func numberedCase(
        _ number: String, _ submission: Submission
    ) async throws(WorkflowError) -> Case? {
        guard let found = try await findCase(number: number) else { return nil }
        let requester = submission.request.event.requester?.identifiers ?? []
        let asking = Set(try await proven(requester) ?? [])
        let asked = found.request.event.requester?.identifiers ?? []
        guard found.request.payer == submission.request.payer,
            !asking.isDisjoint(with: asked)
        else { return nil }
        return found
    }
}

extension Submission {
    /// Whether it takes back anything that a case still has.
    fileprivate func cancels(of prior: Case) -> Bool {
        cancelsAll
            || request.lines.contains {
                $0.isCancelled
                    && prior.determination(.line($0.sequence))?.action != .cancelled
            }
    }
}
