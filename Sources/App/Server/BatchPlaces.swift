import Synchronization

/// How many batches may be under way at one time: each holds a file and a share of the writer.
final class BatchPlaces: Sendable {
    private let max: Int
    private let taken = Mutex(0)

    init(max: Int) { self.max = max }

    var takenCount: Int { taken.withLock { $0 } }

    /// A place; nil where there is none.
    func take() -> BatchPlace? {
        let isFree = taken.withLock { taken in
            guard taken < max else { return false }
            taken += 1
            return true
        }
        return isFree ? BatchPlace(places: self) : nil
    }

    fileprivate func leave() { taken.withLock { $0 -= 1 } }
}

/// One of the places, for as long as a batch is under way; it is given back at the latest when nobody has it any more.
final class BatchPlace: Sendable {
    private let places: BatchPlaces
    private let hasLeft = Mutex(false)

    fileprivate init(places: BatchPlaces) { self.places = places }

    func leave() {
        let isFirst = hasLeft.withLock { left in
            defer { left = true }
            return !left
        }
        if isFirst { places.leave() }
    }

    deinit { leave() }
}
