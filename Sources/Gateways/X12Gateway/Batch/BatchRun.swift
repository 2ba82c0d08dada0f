import Cases
import Primitives
import Records
import X12

/// One batch from its first byte to its last: reads, decides side by side, writes in the order in which the sets came. What
/// waits is bounded by count and bytes, so that memory does not grow with the batch.
struct BatchRun {
    private let batch: X12Batch
    private let patience: Patience
    private let clock: @Sendable () -> Instant
    private var admission: BatchAdmission
    private var intake: X12Intake
    private var work = KeyedWork<BatchStep.Decided>()
    private var writer: BatchWriter

    // What was read and is not written yet.
    private var steps: [BatchStep] = []
    private var runningCount = 0
    private var runningBytes = 0

    // Where the reading stands.
    private var interchange = -1
    private var group = -1
    private var isTaken = false
    private var isGroupSound = false

    init(
        _ batch: X12Batch, number: BatchNumber?, patience: Patience,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.batch = batch
        self.clock = clock
        self.patience = patience
        admission = BatchAdmission(batch, number: number, patience: patience, clock: clock)
        intake = X12Intake(limits: batch.limits.reading)
        writer = BatchWriter(clock: clock)
    }

    mutating func run(into sink: inout some X12Sink) async throws {
        do {
            try await readAll(into: &sink)
            try await write(into: &sink) { _ in true }
        } catch {
            // What is being decided is decided: it is found again when the batch is sent again.
            for step in steps { _ = await step.running?.task.value }
            throw error
        }
    }

    private mutating func readAll(into sink: inout some X12Sink) async throws {
        var offset = 0
        while true {
            let count = min(Survey.chunkBytes, batch.survey.byteCount - offset)
            let chunk = try batch.source.read(at: offset, upTo: count)
            offset += chunk.count
            if chunk.isEmpty { intake.finish() } else { intake.feed(chunk) }
            while let event = intake.next() {
                try Task.checkCancellation()
                steps.append(try await step(event))
                try await write(into: &sink) { $0.isFull }
            }
            if chunk.isEmpty { return }
        }
    }

    private var isFull: Bool {
        let width = max(batch.limits.width, 1)
        return runningCount >= width || runningBytes > X12BatchLimits.waitingBytesMax
            || steps.count >= 8 * width
    }

    /// Writes from the first step on: what needs no waiting, and what must not wait longer.
    private mutating func write(
        into sink: inout some X12Sink, while isDue: (BatchRun) -> Bool
    ) async throws {
        var next = 0
        while next < steps.count, steps[next].running == nil || isDue(self) {
            let step = steps[next]
            try await writer.write(step, into: &sink)
            if let running = step.running {
                work.end(running.task, running.keys)
                runningCount -= 1
                runningBytes -= running.byteCount
            }
            next += 1
        }
        steps.removeFirst(next)
    }

    // MARK: Reading

    private mutating func step(_ event: X12Event) async throws -> BatchStep {
        switch event {
        case .interchangeBegan(let header, _):
            interchange += 1
            group = -1
            let standing = try await admission.standing(interchange, header)
            isTaken = standing.notes.isEmpty || standing.notes == [.acknowledgmentRequested]
            return .interchangeBegan(header, standing)
        case .groupBegan(let header, let faults):
            group += 1
            let trailer = batch.survey.interchanges[interchange].groupFaults[group]
            isGroupSound = faults.isEmpty && trailer == nil
            return .groupBegan(header)
        case .set(let report, let content):
            return .set(report, await start(report, content))
        case .groupEnded(let report): return .groupEnded(report)
        case .interchangeEnded: return .interchangeEnded
        case .fault(let fault): return .fault(fault)
        }
    }

    private mutating func start(
        _ report: X12SetReport, _ content: X12TransactionSet?
    ) async -> BatchStep.Work {
        guard isTaken, isGroupSound, report.verdict != .rejected else { return .nothing }
        let limits = batch.limits
        guard let content, report.segmentCount <= limits.segmentsMax else {
            return .refused([
                X12Finding(
                    segmentID: X12Finding.noSegmentID, position: report.segmentCount,
                    segmentFault: .unrecognized, level: 1,
                    note: "a set of more than \(limits.setBytesMax) bytes "
                        + "or \(limits.segmentsMax) segments")
            ])
        }
        let rows = content.numberedRows
        let keys = await SetKeys(workflow: batch.gateway.workflow).keys(rows)
        let (gateway, patience, clock) = (batch.gateway, patience, clock)
        let task = work.start(keys) {
            await Self.decide(rows, gateway, patience, clock)
        }
        runningCount += 1
        runningBytes += content.byteCount
        return .running(task, keys: keys, byteCount: content.byteCount)
    }

    private static func decide(
        _ rows: [Row], _ gateway: X12Gateway, _ patience: Patience,
        _ clock: @Sendable () -> Instant
    ) async -> BatchStep.Decided {
        var attempt = 0
        while true {
            var part = X12Answer(kind: .ok, bytes: [])
            let answer = await gateway.answer(rows, now: clock(), &part)
            guard part.kind == .unavailable else {
                patience.succeeded()
                return BatchStep.Decided(answer: answer, part: part)
            }
            guard await patience.wait(attempt: attempt) else {
                return BatchStep.Decided(answer: answer, part: part)
            }
            attempt += 1
        }
    }
}
