public import Primitives
import Records

extension Workflow {
    /// Judges claims in their order and files them: the units that they use, those that a replacement or a void gives
    /// back, and what is answered are durable together, or nothing is.
    ///
    /// A claim that was filed before uses nothing again: the key of a line is the payer's number of its claim and the
    /// line's own. The claims of two files at one moment can not overspend: all is appended against the versions that
    /// were read, and judged again where something changed meanwhile.
    ///
    /// No claim is paid here. What is answered follows from the authorizations, the benefits and the fees of the book.
    public func file(_ claims: [Claim], now: Instant) async throws(WorkflowError) -> [ClaimOutcome]
    {
        var numbers = ClaimNumbers()
        return try await retrying { () async throws(WorkflowError) in
            var desk = ClaimDesk(ClaimSession(workflow: self, now: now), numbers)
            var outcomes: [ClaimOutcome] = []
            for claim in claims { outcomes.append(try await desk.judge(claim)) }
            numbers = desk.numbers
            guard let filing = desk.session.filing else { return outcomes }
            do throws(AppendError) {
                try await store.file(filing)
                return outcomes
            } catch {
                switch error {
                case .conflict: return nil
                case .alreadyDone, .full: throw .busy
                case .unavailable(let why): throw .unavailable(why)
                }
            }
        }
    }
}
