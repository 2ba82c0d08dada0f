import Synchronization

/// How many connections each address has open, and how many it may have.
final class AddressTally: Sendable {
    let max: Int
    private let counts = Mutex<[String: Int]>([:])

    init(max: Int) { self.max = max }

    /// - Returns: false where the address has as many as it may.
    func enter(_ address: String) -> Bool {
        counts.withLock { counts in
            let count = counts[address, default: 0]
            guard count < max else { return false }
            counts[address] = count + 1
            return true
        }
    }

    func leave(_ address: String) {
        counts.withLock { counts in
            let count = counts[address, default: 0] - 1
            counts[address] = count > 0 ? count : nil
        }
    }

    /// Addresses that have any open.
    var addresses: Int { counts.withLock(\.count) }
}
