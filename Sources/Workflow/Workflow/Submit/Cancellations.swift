import Cases

/// What an update cancels of a case, and what becomes of it: what was denied stays so, and who cancels what is appealed and waits
/// withdraws the appeal and has the decision that it was of.
struct Cancellations {
    /// All that the update cancels.
    let named: Set<Subject>
    /// What is cancelled by that.
    let cancelled: Set<Subject>
    let withdrawnAppeals: Set<Subject>

    /// - Parameter beginsAppeal: whether the update appeals what was denied.
    init(_ named: Set<Subject>, of prior: Case, beginsAppeal: Bool) {
        self.named = named
        withdrawnAppeals = beginsAppeal ? [] : named.intersection(prior.appealed.keys)
        cancelled =
            beginsAppeal ? named : named.subtracting(prior.denied).subtracting(withdrawnAppeals)
    }

    /// What is decided and stays so: one that can be appealed, and is asked for.
    func keep(in request: inout AuthorizationRequest) {
        let staying = named.subtracting(cancelled)
        for index in request.lines.indices
        where staying.contains(.line(request.lines[index].sequence)) {
            request.lines[index].isCancelled = false
        }
    }

    /// - Parameter event: what is said of one that is cancelled.
    func add(to draft: inout Draft, _ event: (Subject) -> CaseEvent.Determined) {
        for subject in cancelled.sorted() { draft.add(.determined(event(subject))) }
        if !withdrawnAppeals.isEmpty { draft.add(.appealWithdrawn(withdrawnAppeals.sorted())) }
    }
}
