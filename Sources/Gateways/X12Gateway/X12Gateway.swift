import Cases
public import Plans
public import Primitives
import Records
public import Workflow
import X12

/// X12: bytes in, bytes out. Knows nothing of HTTP.
public struct X12Gateway: Sendable {
    let workflow: Workflow

    public init(workflow: Workflow) { self.workflow = workflow }

    /// The same for a caller, who asks as its own organizations and nobody else.
    public func acting(for caller: Caller) -> X12Gateway {
        X12Gateway(workflow: workflow.acting(for: caller))
    }

    /// False while the store can not be written: then a batch is better not begun.
    public var canTakeIn: Bool { workflow.store.isWritable }

    /// Whether bytes are X12 at all: an interchange begins with its name.
    public static func isX12(_ bytes: [UInt8]) -> Bool {
        bytes.drop { $0 <= 0x20 }.starts(with: Array("ISA".utf8))
    }

    /// Takes every set of a few in, in order, and answers each in its own set, in real time. What is wrong with an envelope
    /// or a set is answered by TA1 or 999 and rejects no more than it must. Nothing is remembered of the envelopes.
    ///
    /// - Throws: `X12BatchFailure` where it is more than the limits allow; nothing was decided then.
    public func submit(
        _ bytes: [UInt8], limits: X12BatchLimits = .realTime, now: Instant
    ) async throws(X12BatchFailure) -> X12Answer {
        do {
            let batch = try batch(X12Bytes(bytes), limits: limits, memory: .nothing)
            var answer = X12Answer(kind: .ok, bytes: [])
            _ = try await batch.answer(clock: { now }, into: &answer)
            return answer
        } catch X12BatchFailure.empty(let problems) {
            return X12Answer(kind: .invalid, bytes: [], problems: problems)
        } catch let failure as X12BatchFailure {
            throw failure
        } catch {
            // Bytes in memory can be read, and an answer in memory takes all; what is left is a caller who has gone.
            throw .unavailable("\(error)")
        }
    }

    /// What is wrong in a file, for people, without taking anything in. 278 requests are read against a plan book, too: it
    /// is asked for when the first comes; nil where there is none.
    public static func check(
        _ bytes: [UInt8], book: (() throws -> PlanBook)?
    ) throws -> CheckReport {
        try FileCheck.report(bytes, book: book)
    }

    static let requestGuide = "278 request"

    /// What a request can not be answered for, and what would be noted beside its answer.
    static func problems(_ segments: [X12Segment], book: PlanBook) -> [Problem] {
        let rows = segments.enumerated().map { Row(segment: $1, position: $0 + 1) }
        return switch RequestReader(book: book).read(rows) {
        case .invalid(let problems, _): problems
        case .rejected(let rejections, _): rejections.map(\.problem)
        case .submission(let submission, _): submission.request.deviations
        }
    }
}

extension X12BatchLimits {
    /// What is answered within the request that asks.
    public static var realTime: X12BatchLimits {
        X12BatchLimits(
            bytesMax: 1 << 20, interchangesMax: 16, setsMax: 16, setBytesMax: 1 << 20,
            segmentsMax: 5_000, patience: .zero)
    }
}

extension X12Answer: X12Sink {
    /// Collects what comes.
    public mutating func take(_ piece: X12Piece) {
        switch piece {
        case .bytes(let more): bytes += more
        case .problems(let more):
            kind = .invalid
            problems += more
        case .set(let outcome):
            cases += outcome.cases
            rejections += outcome.rejections
            problems += outcome.problems
            switch outcome.kind {
            case .unavailable: kind = .unavailable
            case .rejected, .unanswered: if kind == .ok { kind = .invalid }
            case .refused where outcome.rejections.isEmpty: if kind == .ok { kind = .invalid }
            case .answered, .acknowledged, .refused: break
            }
        }
    }
}
