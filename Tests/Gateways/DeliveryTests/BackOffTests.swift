import Delivery
import Testing

@Suite struct BackOffTests {
    static let plan = BackOff(
        firstMilliseconds: 1_000, longestMilliseconds: 10_000, attemptsMax: 8)

    @Test(arguments: [(1, 1_000), (2, 2_000), (3, 4_000), (4, 8_000), (5, 10_000), (7, 10_000)])
    func `each wait is twice the one before, up to the longest`(attempts: Int, wait: Int) {
        #expect(Self.plan.milliseconds(afterAttempts: attempts, chance: 1) == wait)
    }

    @Test(arguments: [(0.0, 2_000), (0.5, 3_000), (1.0, 4_000), (-1.0, 2_000), (7.0, 4_000)])
    func `half of a wait goes by chance`(chance: Double, wait: Int) {
        #expect(Self.plan.milliseconds(afterAttempts: 3, chance: chance) == wait)
    }

    @Test func `after the last attempt there is no wait`() {
        #expect(Self.plan.milliseconds(afterAttempts: 7, chance: 0) != nil)
        #expect(Self.plan.milliseconds(afterAttempts: 8, chance: 0) == nil)
        #expect(Self.plan.milliseconds(afterAttempts: 9, chance: 0) == nil)
        #expect(BackOff(attemptsMax: 1).milliseconds(afterAttempts: 1, chance: 0) == nil)
    }

    @Test func `a subscriber has most of a working day to come back`() {
        let waits = (1..<20).compactMap {
            BackOff().milliseconds(afterAttempts: $0, chance: 0.5)
        }
        #expect(waits.count == 19)
        let hours = waits.reduce(0, +) / 3_600_000
        #expect((5...12).contains(hours))
    }
}
