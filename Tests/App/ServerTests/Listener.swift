import Delivery
import Synchronization

/// A subscriber's endpoint: keeps what it is sent, and can refuse it.
final class Listener: NotificationSender {
    private let state = Mutex<(got: [OutgoingNotification], refusal: String?)>(
        (got: [], refusal: nil))

    var got: [OutgoingNotification] { state.withLock { $0.got } }

    func refuse(_ why: String?) { state.withLock { $0.refusal = why } }

    func send(_ notification: OutgoingNotification) async throws(SendFailure) {
        let refusal = state.withLock { state in
            if state.refusal == nil { state.got.append(notification) }
            return state.refusal
        }
        if let refusal { throw SendFailure(refusal) }
    }
}
