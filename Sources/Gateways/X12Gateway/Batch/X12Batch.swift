public import Primitives
import Records
import Workflow

/// Sets that came together, looked through and found to keep the limits, before any of them is decided.
///
/// Each set is taken in or rejected alone; the answers come in the order of the sets. Where it ends before its end, the same
/// bytes sent again go on: what was decided is found by its identifier and content, and answered with the determination
/// it has.
public struct X12Batch: Sendable {
    let gateway: X12Gateway
    let source: any X12Source
    let survey: Survey
    let limits: X12BatchLimits
    let memory: X12Memory

    /// How many sets there are, sound or not.
    public var setCount: Int { survey.setCount }

    /// Answers everything, into a sink.
    ///
    /// - Parameter isStopping: whether the program is about to stop: nothing waits for the store then.
    /// - Throws: what the sink throws; `X12BatchFailure.unavailable` where the store takes nothing in for longer than the
    ///   batch may wait.
    public func answer(
        clock: @escaping @Sendable () -> Instant,
        isStopping: @escaping @Sendable () -> Bool = { false }, into sink: inout some X12Sink
    ) async throws -> Answered {
        var number: BatchNumber?
        if memory != .nothing {
            let store = gateway.workflow.store
            number = try await Patience(limits.patience, isStopping: isStopping).trying {
                () async throws(RecordsError) in try await store.openBatch()
            }
        }
        let patience = Patience(limits.patience, isStopping: isStopping)
        var run = BatchRun(self, number: number, patience: patience, clock: clock)
        try await run.run(into: &sink)
        return Answered(number: number)
    }

    /// A batch of which all was answered.
    public struct Answered: Sendable {
        let number: BatchNumber?
    }

    /// The answer was given out to its end: from now on the same is a repeat.
    public func close(
        _ answered: Answered, isStopping: @escaping @Sendable () -> Bool = { false }
    ) async throws {
        guard let number = answered.number else { return }
        let store = gateway.workflow.store
        try await Patience(limits.patience, isStopping: isStopping).trying {
            () async throws(RecordsError) in try await store.closeBatch(number)
        }
    }
}

extension X12Gateway {
    /// Looks a batch through.
    ///
    /// - Throws: `X12BatchFailure` where it is larger than the limits, or holds no interchange; what the source throws.
    public func batch(
        _ source: some X12Source, limits: X12BatchLimits = X12BatchLimits(),
        memory: X12Memory = .refusingRepeats
    ) throws -> X12Batch {
        let survey = try Survey(source, limits: limits)
        guard !survey.interchanges.isEmpty else {
            throw X12BatchFailure.empty(survey.problems)
        }
        return X12Batch(
            gateway: self, source: source, survey: survey, limits: limits, memory: memory)
    }
}
