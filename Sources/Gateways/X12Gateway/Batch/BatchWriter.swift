import Cases
import Primitives
import Workflow
import X12

/// Writes the answers of a batch, step after step, into a sink.
struct BatchWriter {
    private let clock: @Sendable () -> Instant
    private var stream: AnswerStream?
    private var group: Group?
    private var waiting: [UInt8] = []

    /// So much is collected before it is handed on.
    private static let pieceBytes = 16 << 10

    init(clock: @escaping @Sendable () -> Instant) { self.clock = clock }

    /// What a 999 must tell of the group at hand.
    private struct Group {
        let header: X12GroupHeader
        /// Only those that a 999 tells of.
        var reports: [X12SetReport] = []
        var findingCount = 0
        /// Sets that their guide accepts and that were refused all the same.
        var refusedCount = 0

        mutating func tell(_ report: X12SetReport) {
            var report = report
            let room = X12BatchLimits.findingsMax - findingCount
            if report.findings.count > room {
                report.findingsLeftOut += report.findings.count - max(room, 1)
                report.findings = Array(report.findings.prefix(max(room, 1)))
            }
            findingCount += report.findings.count
            reports.append(report)
        }
    }

    mutating func write(_ step: BatchStep, into sink: inout some X12Sink) async throws {
        switch step {
        case .interchangeBegan(let header, let standing):
            try await begin(header, standing, into: &sink)
        case .groupBegan(let header): group = Group(header: header)
        case .set(let report, let work):
            let outcome = await answer(report, work)
            if let outcome { try await sink.take(.set(outcome)) }
        case .groupEnded(let report): try await end(report, into: &sink)
        case .interchangeEnded:
            try stream?.end()
            collect()
            stream = nil
            try await flush(into: &sink)
        case .fault(let fault): try await sink.take(.problems([fault.problem]))
        }
        collect()
        if waiting.count >= Self.pieceBytes { try await flush(into: &sink) }
    }

    private mutating func collect() {
        if let bytes = stream?.take(), !bytes.isEmpty { waiting += bytes }
    }

    private mutating func flush(into sink: inout some X12Sink) async throws {
        guard !waiting.isEmpty else { return }
        let bytes = waiting
        waiting = []
        try await sink.take(.bytes(bytes))
    }

    /// A rejected interchange is answered by its TA1 and by nothing else.
    private mutating func begin(
        _ header: X12InterchangeHeader, _ standing: BatchStep.Standing,
        into sink: inout some X12Sink
    ) async throws {
        var report = X12InterchangeReport(header: header)
        report.notes = standing.notes
        var answer = AnswerStream(
            answering: header, number: standing.answerNumber, now: clock())
        if report.verdict != .accepted || header.wantsAcknowledgment {
            try answer.acknowledge(report)
        }
        guard report.verdict == .rejected else {
            stream = answer
            return
        }
        try answer.end()
        waiting += answer.take()
        try await sink.take(.problems(report.problems))
    }

    private mutating func answer(
        _ report: X12SetReport, _ work: BatchStep.Work
    ) async -> X12SetOutcome? {
        guard stream != nil, let header = group?.header else {
            return X12SetOutcome(.rejected)
        }
        switch work {
        case .nothing:
            if report.verdict == .rejected { group?.tell(report) }
            return X12SetOutcome(.rejected, problems: report.problems)
        case .refused(let findings): return refuse(report, findings)
        case .running(let task, _, _):
            let decided = await task.value
            var outcome = X12SetOutcome(decided.kind, problems: decided.part.problems)
            outcome.cases = decided.part.cases
            outcome.rejections = decided.part.rejections
            switch decided.answer {
            case .response(let set):
                do throws(X12Writer.Failure) {
                    try stream?.respond(set, to: header)
                } catch {
                    outcome.problems.append(Self.unwritable(error))
                }
                if !report.findings.isEmpty { group?.tell(report) }
            case .acknowledged: group?.tell(report)
            case .refused(let findings):
                outcome.problems += refuse(report, findings).problems
            case .none: break
            }
            return outcome
        }
    }

    private mutating func refuse(
        _ report: X12SetReport, _ findings: [X12Finding]
    ) -> X12SetOutcome {
        var report = report
        report.findings += findings
        group?.refusedCount += 1
        group?.tell(report)
        return X12SetOutcome(.rejected, problems: report.problems)
    }

    private static func unwritable(_ failure: X12Writer.Failure) -> Problem {
        Problem(code: "x12-answer", message: "The answer can not be written: \(failure)")
    }

    /// The 999 of a group, where there is anything to tell.
    private mutating func end(
        _ report: X12GroupReport, into sink: inout some X12Sink
    ) async throws {
        defer { group = nil }
        guard stream != nil, let group else { return }
        try stream?.endGroup()
        var report = report
        report.sets = group.reports
        report.acceptedCount -= group.refusedCount
        let isTold =
            !report.faults.isEmpty || report.acceptedCount < report.receivedCount
            || group.reports.contains { $0.verdict == .accepted }
        if isTold { try stream?.acknowledge(report) }
        if !report.faults.isEmpty { try await sink.take(.problems(report.problems)) }
    }
}

extension BatchStep.Decided {
    var kind: X12SetOutcome.Kind {
        if part.kind == .unavailable { return .unavailable }
        switch answer {
        case .response:
            let isRefused = !part.rejections.isEmpty || part.kind == .invalid
            return part.cases.isEmpty && isRefused ? .refused : .answered
        case .acknowledged: return .acknowledged
        case .refused: return .rejected
        case .none: return .unanswered
        }
    }
}
