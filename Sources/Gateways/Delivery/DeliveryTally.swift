import Synchronization

/// What became of attempts to deliver, since the process began.
public final class DeliveryTally: Sendable {
    public struct Counts: Hashable, Sendable {
        public var delivered = 0
        /// To be tried again.
        public var failed = 0
        /// The last one that was made of a notification.
        public var givenUp = 0

        public init(delivered: Int = 0, failed: Int = 0, givenUp: Int = 0) {
            self.delivered = delivered
            self.failed = failed
            self.givenUp = givenUp
        }
    }

    private let state = Mutex(Counts())

    public init() {}

    public var counts: Counts { state.withLock { $0 } }

    func add(_ attempt: DeliveryAttempt) {
        state.withLock { counts in
            if attempt.failure == nil {
                counts.delivered += 1
            } else if attempt.isGivenUp {
                counts.givenUp += 1
            } else {
                counts.failed += 1
            }
        }
    }
}
