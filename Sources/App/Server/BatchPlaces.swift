import Synchronization

/// How many batches may be under way at one time, of each client and in all: each holds a file. Of these only so many are decided
/// at one time: each of those has a share of the writer. Who still sends takes no place of who could be decided.
final class BatchPlaces: Sendable {
    struct Limits: Hashable, Sendable {
        var underWayMax = 32
        var clientMax = 4
        var decidedMax = 8
    }

    private struct Taken {
        var underWay = 0
        var decided = 0
        var clients: [String: Int] = [:]
    }

    private let limits: Limits
    private let taken = Mutex(Taken())

    init(_ limits: Limits) { self.limits = limits }

    /// Batches under way.
    var takenCount: Int { taken.withLock { $0.underWay } }

    /// A place for a batch of a client; nil where there is none.
    func take(for client: String) -> BatchPlace? {
        let isFree = taken.withLock { taken in
            let own = taken.clients[client, default: 0]
            guard taken.underWay < limits.underWayMax, own < limits.clientMax else { return false }
            taken.underWay += 1
            taken.clients[client] = own + 1
            return true
        }
        return isFree ? BatchPlace(places: self, client: client) : nil
    }

    fileprivate func decide() -> Bool {
        taken.withLock { taken in
            guard taken.decided < limits.decidedMax else { return false }
            taken.decided += 1
            return true
        }
    }

    fileprivate func leave(_ client: String, isDecided: Bool) {
        taken.withLock { taken in
            taken.underWay -= 1
            if isDecided { taken.decided -= 1 }
            let own = taken.clients[client, default: 0] - 1
            taken.clients[client] = own > 0 ? own : nil
        }
    }
}

/// One of the places, for as long as a batch is under way; it is given back at the latest when nobody has it any more.
final class BatchPlace: Sendable {
    private enum Stage { case sent, decided, left }

    private let places: BatchPlaces
    private let client: String
    private let stage = Mutex(Stage.sent)

    fileprivate init(places: BatchPlaces, client: String) {
        self.places = places
        self.client = client
    }

    /// Of a batch that is here as a whole.
    ///
    /// - Returns: false where as many as may be are decided.
    func decide() -> Bool {
        stage.withLock { stage in
            if stage == .sent, places.decide() { stage = .decided }
            return stage == .decided
        }
    }

    func leave() {
        let last = stage.withLock { stage in
            defer { stage = .left }
            return stage
        }
        if last != .left { places.leave(client, isDecided: last == .decided) }
    }

    deinit { leave() }
}
