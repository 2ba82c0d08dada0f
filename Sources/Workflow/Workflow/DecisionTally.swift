public import Cases
import Synchronization

/// What was determined since the process began, by its outcome: one for each subject of a case, whoever decided.
public final class DecisionTally: Sendable {
    private let counts = Mutex<[ActionCode: Int]>([:])

    init() {}

    public var byAction: [ActionCode: Int] { counts.withLock { $0 } }

    /// Counts what is durable now.
    func add(_ events: [CaseEvent]) {
        counts.withLock { counts in
            for event in events {
                guard case .determined(let determined) = event.kind else { continue }
                counts[determined.determination.action, default: 0] += 1
            }
        }
    }
}
