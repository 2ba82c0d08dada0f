/// Control numbers that came (GS06 of an interchange, ST02 of a group): a repeated one is found among a million.
///
/// Senders count upwards, so what is kept are runs: a file of a million sets that are numbered one after another takes no
/// more memory than one of ten. Numbers that are longer than any may be (nine bytes) are at fault anyway and not kept.
struct ControlNumbers: Sendable {
    /// Numbers as `key` has them, apart and in order.
    private var runs: [ClosedRange<UInt64>] = []
    /// Digits that begin no new run, because there are so many runs already.
    private var strays: Set<UInt64> = []
    /// What is no row of digits.
    private var names: Set<String> = []

    static let runsMax = 1_000
    static let othersMax = 1_000_000
    static let bytesMax = 9

    /// False where it came before.
    mutating func insert(_ number: String) -> Bool {
        guard number.utf8.count <= Self.bytesMax else { return true }
        if let key = Self.key(number) { return insert(key) }
        guard strays.count + names.count < Self.othersMax else { return !names.contains(number) }
        return names.insert(number).inserted
    }

    /// The digits with how many they are: 0001 and 01 are two numbers. Numbers of one length follow each other.
    private static func key(_ number: String) -> UInt64? {
        var value: UInt64 = 0
        for byte in number.utf8 {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return UInt64(number.utf8.count) << 32 | value
    }

    private mutating func insert(_ key: UInt64) -> Bool {
        let next = firstRun(after: key)
        if next > 0, runs[next - 1].upperBound >= key { return false }
        guard !strays.contains(key) else { return false }
        if next > 0, runs[next - 1].upperBound + 1 == key {
            runs[next - 1] = runs[next - 1].lowerBound...key
        } else if next < runs.count, runs[next].lowerBound == key + 1 {
            runs[next] = key...runs[next].upperBound
        } else if runs.count < Self.runsMax {
            runs.insert(key...key, at: next)
        } else if strays.count + names.count < Self.othersMax {
            strays.insert(key)
        }
        return true
    }

    /// The index of the first run that begins after a key.
    private func firstRun(after key: UInt64) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].lowerBound <= key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
