/// Bytes that can be read more than once: a batch is looked through before any of it is decided.
public protocol X12Source: Sendable {
    /// Up to so many bytes, beginning at an offset; none at the end.
    func read(at offset: Int, upTo count: Int) throws -> [UInt8]
}

/// Bytes in memory.
public struct X12Bytes: X12Source {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public func read(at offset: Int, upTo count: Int) -> [UInt8] {
        Array(bytes.dropFirst(offset).prefix(count))
    }
}
