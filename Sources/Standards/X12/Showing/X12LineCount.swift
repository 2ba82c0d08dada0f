/// Counts the lines of a file up to places that come in order: one pass over the bytes in all.
public struct X12LineCount: Sendable {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    /// False where everything stands in one line: then lines tell nothing.
    public let hasLines: Bool

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let end = bytes.lastIndex { $0 > 0x20 } ?? 0
        hasLines = bytes[..<end].contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// The line of a byte, from 1; nil where the file has but one. A place before one asked for already gives that one's.
    public mutating func line(at offset: Int) -> Int? {
        guard hasLines else { return nil }
        while position < min(offset, bytes.count) {
            let byte = bytes[position]
            let isLineFeed = byte == 0x0A
            let isReturn =
                byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A)
            if isLineFeed || isReturn { line += 1 }
            position += 1
        }
        return line
    }
}
