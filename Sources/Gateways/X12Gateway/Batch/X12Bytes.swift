/// Bytes in memory.
public struct X12Bytes: X12Source {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public func read(at offset: Int, upTo count: Int) -> [UInt8] {
        Array(bytes.dropFirst(offset).prefix(count))
    }
}
