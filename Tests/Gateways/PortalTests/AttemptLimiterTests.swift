import Primitives
import Testing

@testable import Portal

/// How often something may be guessed, and that what is not heard any more stays so.
@Suite struct AttemptLimiterTests {
    typealias Question = AttemptLimiter.Question

    static let now = Instant("2026-03-10T19:00:00Z")!
    let secret = Question(text: "case R1", triesMax: 8)

    /// Whether one more try is heard.
    private func isHeard(
        _ question: Question, _ limiter: AttemptLimiter, after seconds: Int = 0
    ) -> Bool {
        limiter.blocked([question], now: Self.now.adding(seconds: seconds)) == nil
    }

    @Test func `eight tries are heard, and none more for a quarter of an hour`() {
        let limiter = AttemptLimiter()
        for _ in 1...8 { #expect(isHeard(secret, limiter)) }
        #expect(!isHeard(secret, limiter))
        #expect(!isHeard(secret, limiter, after: 899))
        #expect(isHeard(secret, limiter, after: 900))
    }

    /// Else tries that are sent at once would all be heard before the first is answered.
    @Test func `a try counts before it is answered, and not where the answer is right`() {
        let limiter = AttemptLimiter()
        for _ in 1...20 {
            #expect(isHeard(secret, limiter))
            limiter.takeBack([secret])
        }
        for _ in 1...7 { #expect(isHeard(secret, limiter)) }
        limiter.forget(secret)
        for _ in 1...8 { #expect(isHeard(secret, limiter)) }
        #expect(!isHeard(secret, limiter))
    }

    @Test func `where one question is not heard, the others are not counted`() {
        let limiter = AttemptLimiter()
        let other = Question(text: "case R2", triesMax: 2)
        for _ in 1...8 { _ = isHeard(secret, limiter) }
        for _ in 1...5 {
            #expect(limiter.blocked([other, secret], now: Self.now) == secret)
        }
        #expect(isHeard(other, limiter))
    }

    /// It was 5,001 invented numbers that once made the limiter forget everything.
    @Test func `a lock that is held outlasts any number of other questions`() {
        let limiter = AttemptLimiter(recordsMax: 1_000)
        for _ in 1...8 { _ = isHeard(secret, limiter) }
        for number in 1...20_000 {
            #expect(isHeard(Question(text: "case \(number)", triesMax: 8), limiter))
        }
        #expect(!isHeard(secret, limiter))
        #expect(isHeard(secret, limiter, after: 900))
    }

    @Test func `of what is not held the oldest is forgotten first`() {
        let limiter = AttemptLimiter(recordsMax: 1_000)
        for _ in 1...7 { _ = isHeard(secret, limiter) }
        let young = Question(text: "case R2", triesMax: 8)
        for _ in 1...7 { _ = isHeard(young, limiter, after: 20) }
        for number in 1...999 {
            _ = isHeard(Question(text: "case \(number)", triesMax: 8), limiter, after: 10)
        }
        #expect(isHeard(secret, limiter, after: 30))
        #expect(isHeard(secret, limiter, after: 30))
        #expect(isHeard(young, limiter, after: 30))
        #expect(!isHeard(young, limiter, after: 30))
    }

    @Test func `where all is held, nothing new is heard until something ends`() {
        let limiter = AttemptLimiter(recordsMax: 100)
        for number in 1...100 {
            #expect(isHeard(Question(text: "case \(number)", triesMax: 1), limiter))
        }
        for number in 101...300 {
            #expect(!isHeard(Question(text: "case \(number)", triesMax: 1), limiter))
        }
        for number in 1...100 {
            #expect(!isHeard(Question(text: "case \(number)", triesMax: 1), limiter, after: 899))
        }
        #expect(isHeard(Question(text: "case 101", triesMax: 1), limiter, after: 960))
    }
}
