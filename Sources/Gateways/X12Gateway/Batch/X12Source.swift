/// Bytes that can be read more than once: a batch is looked through before any of it is decided.
public protocol X12Source: Sendable {
    /// Up to so many bytes, beginning at an offset; none at the end.
    func read(at offset: Int, upTo count: Int) throws -> [UInt8]
}
