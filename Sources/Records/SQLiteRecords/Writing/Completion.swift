import Synchronization

/// Something that happens once, and that any number may wait for.
final class Completion: Sendable {
    private enum State {
        case open([CheckedContinuation<Void, Never>])
        case reached
    }

    private let state = Mutex(State.open([]))

    func reach() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            guard case .open(let waiting) = state else { return [] }
            state = .reached
            return waiting
        }
        for one in waiting { one.resume() }
    }

    func wait() async {
        await withCheckedContinuation { (one: CheckedContinuation<Void, Never>) in
            let isReached = state.withLock { state in
                guard case .open(let waiting) = state else { return true }
                state = .open(waiting + [one])
                return false
            }
            if isReached { one.resume() }
        }
    }
}
