/// What a reader passed over because it is no segment.
public enum X12ReadFault: Hashable, Sendable {
    /// Bytes outside of an interchange.
    case garbage(offset: Int, byteCount: Int)
    /// `ISA` is there, but delimiters cannot be told.
    case unreadableHeader(offset: Int)
    case segmentTooLong(offset: Int)
    /// The stream ended within a segment.
    case unterminated(offset: Int)

    public var offset: Int {
        switch self {
        case .garbage(let offset, _), .unreadableHeader(let offset), .segmentTooLong(let offset),
            .unterminated(let offset):
            offset
        }
    }
}
