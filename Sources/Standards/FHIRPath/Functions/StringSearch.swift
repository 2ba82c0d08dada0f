/// Finds a string in another in time that grows with their lengths and no faster (Knuth, Morris, Pratt).
struct StringSearch {
    private let pattern: [UInt8]
    /// How much of the pattern still fits where the next byte does not.
    private let fallback: [Int]

    init(_ pattern: String) {
        let bytes = Array(pattern.utf8)
        var fallback = [Int](repeating: 0, count: bytes.count)
        var length = 0
        for index in bytes.indices.dropFirst() {
            while length > 0, bytes[index] != bytes[length] { length = fallback[length - 1] }
            if bytes[index] == bytes[length] { length += 1 }
            fallback[index] = length
        }
        self.pattern = bytes
        self.fallback = fallback
    }

    func first(in text: String) -> Int? { first(in: Array(text.utf8), from: 0) }

    /// The offset in bytes of the first place from an offset on.
    func first(in text: [UInt8], from start: Int) -> Int? {
        guard !pattern.isEmpty else { return start }
        var length = 0
        var index = start
        while index < text.count {
            while length > 0, text[index] != pattern[length] { length = fallback[length - 1] }
            if text[index] == pattern[length] { length += 1 }
            index += 1
            if length == pattern.count { return index - length }
        }
        return nil
    }

    func last(in text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard !pattern.isEmpty else { return bytes.count }
        var found: Int?
        var length = 0
        for (index, byte) in bytes.enumerated() {
            while length > 0, byte != pattern[length] { length = fallback[length - 1] }
            if byte == pattern[length] { length += 1 }
            if length == pattern.count {
                found = index + 1 - length
                length = fallback[length - 1]
            }
        }
        return found
    }
}
