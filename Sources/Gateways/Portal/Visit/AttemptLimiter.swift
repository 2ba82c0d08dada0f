import Primitives
import Synchronization

/// Slows down guessing: after so many tries at one question, no more are heard for a while. Who asks is part of a question, or
/// somebody else could shut out whoever knows the answer.
///
/// A birth date is one of some forty thousand; without this a patient machine would find it. Kept in memory only: a
/// restart forgets, which costs a guesser more than it gives.
final class AttemptLimiter: Sendable {
    struct Question: Hashable, Sendable {
        var text: String
        /// So many within a quarter of an hour.
        var triesMax: Int
    }

    private struct Record {
        var tries: Int
        let triesMax: Int
        let since: Instant

        var isHeld: Bool { tries >= triesMax }

        func isOver(_ now: Instant) -> Bool {
            now >= since.adding(seconds: AttemptLimiter.windowSeconds)
        }
    }

    private struct Records {
        var of: [String: Record] = [:]
        /// Until then there is no room for questions that were not asked before.
        var fullUntil: Instant?
    }

    static let windowSeconds = 15 * 60
    /// One address has room for some eighty; so it takes more than a thousand of them to fill this.
    private let recordsMax: Int
    private let records = Mutex(Records())

    init(recordsMax: Int = 100_000) { self.recordsMax = recordsMax }

    /// Counts a try at each of the questions, before the answer is looked at: many at once are no way round. Where one of them has
    /// had all its tries, or is one too many to be remembered, nothing is counted.
    ///
    /// - Returns: the question that is not heard; nil where all are.
    func blocked(_ questions: [Question], now: Instant) -> Question? {
        records.withLock { records in
            for question in questions {
                guard let record = records.of[question.text] else { continue }
                if record.isOver(now) {
                    records.of[question.text] = nil
                } else if record.isHeld {
                    return question
                }
            }
            let new = questions.filter { records.of[$0.text] == nil }
            guard hasRoom(for: new.count, &records, now: now) else { return new.first }
            for question in questions {
                let fresh = Record(tries: 0, triesMax: question.triesMax, since: now)
                records.of[question.text, default: fresh].tries += 1
            }
            return nil
        }
    }

    /// The last try was none: the answer was right.
    func takeBack(_ questions: [Question]) {
        records.withLock { records in
            for question in questions { records.of[question.text]?.tries -= 1 }
        }
    }

    /// Who has answered right begins anew.
    func forget(_ question: Question) {
        records.withLock { records in records.of[question.text] = nil }
    }

    /// Makes room where there is none: by what is over, then by what was begun first. What is not heard any more stays so: else it
    /// would be heard again by asking many other things.
    private func hasRoom(for count: Int, _ records: inout Records, now: Instant) -> Bool {
        if records.of.count + count <= recordsMax { return true }
        if let fullUntil = records.fullUntil, now < fullUntil { return false }
        records.of = records.of.filter { !$0.value.isOver(now) }
        let kept = recordsMax / 4 * 3
        let loose = records.of.filter { !$0.value.isHeld }
            .sorted { $0.value.since < $1.value.since }
        for (text, _) in loose.prefix(max(0, records.of.count - kept)) { records.of[text] = nil }
        // Else each question would go through all of it again.
        records.fullUntil = records.of.count > kept ? now.adding(seconds: 60) : nil
        return records.of.count + count <= recordsMax
    }
}
