import Dispatch
import Foundation
import GRDB
import Synchronization

/// What waits to be written, bounded by count and bytes, in the order in which it came.
final class WriterQueue: Sendable {
    /// What one commit takes at most.
    static let groupMax = 64
    static let groupBytesMax = 1 << 20

    /// Where several write side by side, fewer than so many are given a moment for others to join them: a commit costs a
    /// synchronization of the disk and the pages that every case changes, however many it holds. Who writes alone is taken at
    /// once, as is whoever comes when so many wait.
    static let gatheredMin = 8
    static let gatheringMicroseconds: UInt32 = 2_000

    enum Refusal: Error { case full, closed }

    /// What there is to do next.
    enum Next: Sendable {
        case group([WriteJob])
        case alone(@Sendable (DatabasePool) -> Void)
        /// Nothing came in the time given.
        case nothing
        /// Nothing waits and nothing will come.
        case ended
    }

    /// Whether others may be about to join those who wait.
    static func gathers(_ waiting: Int, byteCount: Int, lastGroup: Int) -> Bool {
        lastGroup > 1 && waiting < gatheredMin && byteCount < groupBytesMax
    }

    private struct State {
        var jobs: [WriteJob] = []
        var byteCount = 0
        var isClosed = false
        /// How many the last commit held.
        var lastGroup = 0

        var isGathering: Bool {
            guard !isClosed, let first = jobs.first else { return false }
            if case .alone = first { return false }
            return WriterQueue.gathers(jobs.count, byteCount: byteCount, lastGroup: lastGroup)
        }
    }

    private let limits: WriterLimits
    private let state = Mutex(State())
    /// Raised when the first job comes, and at the end. The thread looks before it waits, so one rise too many only
    /// makes it look again.
    private let signal = DispatchSemaphore(value: 0)

    init(limits: WriterLimits) { self.limits = limits }

    var count: Int { state.withLock { $0.jobs.count } }

    func put(_ job: WriteJob) throws(Refusal) {
        let refusal = state.withLock { state -> Refusal? in
            if state.isClosed { return .closed }
            let bytes = state.byteCount + job.byteCount
            let isTooMuch = bytes > limits.waitingBytesMax && state.byteCount > 0
            guard state.jobs.count < limits.waitingMax, !isTooMuch else { return .full }
            state.jobs.append(job)
            state.byteCount = bytes
            return nil
        }
        if let refusal { throw refusal }
        signal.signal()
    }

    /// Takes no more in; what waits is still written.
    func close() {
        state.withLock { $0.isClosed = true }
        signal.signal()
    }

    /// Waits for something to do, for so long.
    func next(patience: DispatchTimeInterval) -> Next {
        while true {
            if state.withLock({ $0.isGathering }) { usleep(Self.gatheringMicroseconds) }
            if let next = state.withLock({ Self.take(&$0) }) { return next }
            if signal.wait(timeout: .now() + patience) == .timedOut { return .nothing }
        }
    }

    private static func take(_ state: inout State) -> Next? {
        guard let first = state.jobs.first else { return state.isClosed ? .ended : nil }
        if case .alone(let work) = first {
            state.jobs.removeFirst()
            return .alone(work)
        }
        var count = 0
        var byteCount = 0
        for job in state.jobs.prefix(groupMax) {
            if case .alone = job { break }
            if count > 0, byteCount + job.byteCount > groupBytesMax { break }
            byteCount += job.byteCount
            count += 1
        }
        let group = Array(state.jobs.prefix(count))
        state.jobs.removeFirst(count)
        state.byteCount -= byteCount
        state.lastGroup = group.count
        return .group(group)
    }
}
