import Synchronization

/// How long requests took, by operation and status, since the process began.
final class RequestMeter: Sendable {
    struct Key: Hashable, Comparable {
        /// `POST /fhir/pas-2.2.1/Claim/$submit`: the route's pattern, so there are as many as routes.
        var operation: String
        var status: Int

        static func < (one: Key, other: Key) -> Bool {
            (one.operation, one.status) < (other.operation, other.status)
        }
    }

    struct Histogram {
        /// How many took so long at most, for each bound; one more for what took longer.
        private(set) var counts = [Int](repeating: 0, count: RequestMeter.bounds.count + 1)
        private(set) var seconds = 0.0

        var count: Int { counts.reduce(0, +) }

        fileprivate mutating func add(_ seconds: Double, in bucket: Int) {
            counts[bucket] += 1
            self.seconds += seconds
        }
    }

    /// Seconds. Decisions take milliseconds, batches minutes; PAS allows 15 seconds.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60]

    private let state = Mutex<[Key: Histogram]>([:])

    var histograms: [Key: Histogram] { state.withLock { $0 } }

    func record(_ operation: String, status: Int, took: Duration) {
        let seconds = took / .seconds(1)
        // Some clients escape the dollar sign of an operation's name.
        let isEscaped = operation.utf8.contains(UInt8(ascii: "%"))
        let key = Key(
            operation: isEscaped ? operation.replacing("%24", with: "$") : operation,
            status: status)
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state[key, default: Histogram()].add(seconds, in: bucket)
        }
    }
}
