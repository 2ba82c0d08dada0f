/// Numbers that are reserved on disk and not given yet, by space.
struct NumberBlocks {
    /// What one reservation takes. A crash loses at most as many.
    static let size: UInt64 = 64

    /// So many spaces have a block at hand: partners come and go, and each has a space of its own.
    static let spacesMax = 4096

    private(set) var rest: [String: ClosedRange<UInt64>] = [:]

    mutating func take(_ space: String) -> UInt64? {
        guard let block = rest[space] else { return nil }
        let number = block.lowerBound
        rest[space] = number < block.upperBound ? number + 1...block.upperBound : nil
        return number
    }

    /// Adds a block that was reserved because the one before was used up.
    mutating func put(_ block: ClosedRange<UInt64>, _ space: String) {
        // What is let go of is lost, as in a crash.
        if rest.count >= Self.spacesMax, rest[space] == nil, let other = rest.keys.first {
            rest[other] = nil
        }
        rest[space] = block
    }
}
