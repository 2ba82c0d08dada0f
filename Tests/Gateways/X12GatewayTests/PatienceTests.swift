import Synchronization
import Testing

@testable import X12Gateway

/// A batch waits for a store that is away, as a whole and not for each of its sets anew.
@Suite struct PatienceTests {
    /// A clock that only sleeping moves.
    final class Sleeper: Sendable {
        let start = ContinuousClock.now
        let slept = Mutex<[Duration]>([])

        var total: Duration { slept.withLock { $0.reduce(.zero, +) } }

        func patience(
            _ limit: Duration, isStopping: @escaping @Sendable () -> Bool = { false }
        ) -> Patience {
            Patience(
                limit, isStopping: isStopping, now: { self.start + self.total },
                sleep: { pause in self.slept.withLock { $0.append(pause) } })
        }
    }

    @Test func `it waits longer each time, and no longer than it may`() async {
        let sleeper = Sleeper()
        let patience = sleeper.patience(.milliseconds(500))
        var attempt = 0
        while await patience.wait(attempt: attempt) { attempt += 1 }
        #expect(sleeper.slept.withLock { $0 } == [20, 40, 80, 160, 200].map { .milliseconds($0) })
    }

    @Test func `what comes after a wait in vain is not waited for`() async {
        let sleeper = Sleeper()
        let patience = sleeper.patience(.milliseconds(500))
        while await patience.wait(attempt: 7) {}
        for _ in 1...20 { #expect(await !patience.wait(attempt: 0)) }
        #expect(sleeper.total == .milliseconds(500))
    }

    @Test func `a program that stops waits for nothing`() async {
        let sleeper = Sleeper()
        let stops = Mutex(false)
        let patience = sleeper.patience(.seconds(60)) { stops.withLock { $0 } }
        #expect(await patience.wait(attempt: 0))
        stops.withLock { $0 = true }
        #expect(await !patience.wait(attempt: 1))
    }

    @Test func `once something succeeds there is patience again`() async {
        let sleeper = Sleeper()
        let patience = sleeper.patience(.milliseconds(500))
        while await patience.wait(attempt: 7) {}
        patience.succeeded()
        #expect(await patience.wait(attempt: 0))
    }
}
