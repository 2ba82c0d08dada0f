import Primitives
import Synchronization

/// Slows down guessing: after so many wrong answers to one question, no more are heard for a while. Who asks is part of a
/// question, or somebody else could shut out whoever knows the answer.
///
/// A birth date is one of some forty thousand; without this a patient machine would find it. Kept in memory only: a
/// restart forgets, which costs a guesser more than it gives.
final class AttemptLimiter: Sendable {
    private struct Record {
        var failures: Int
        var since: Instant
    }

    static let failuresMax = 8
    /// Of all senders together: so many places guess only where somebody has many of them, and they are heard again when the
    /// quarter of an hour is over.
    static let failuresMaxOfAll = 40
    static let windowSeconds = 15 * 60
    /// More questions at once than this are forgotten, the oldest first.
    private static let recordsMax = 10_000

    private let records = Mutex<[String: Record]>([:])

    func isBlocked(_ question: String, after most: Int = failuresMax, now: Instant) -> Bool {
        records.withLock { records in
            guard let record = records[question] else { return false }
            return record.failures >= most
                && now < record.since.adding(seconds: Self.windowSeconds)
        }
    }

    func fail(_ question: String, now: Instant) {
        records.withLock { records in
            if records.count >= Self.recordsMax {
                records = records.filter {
                    now < $0.value.since.adding(seconds: Self.windowSeconds)
                }
                if records.count >= Self.recordsMax { records.removeAll() }
            }
            let known = records[question]
            if let known, now < known.since.adding(seconds: Self.windowSeconds) {
                records[question]?.failures = known.failures + 1
            } else {
                records[question] = Record(failures: 1, since: now)
            }
        }
    }

    func succeed(_ question: String) {
        records.withLock { records in records[question] = nil }
    }
}
