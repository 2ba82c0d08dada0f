extension UInt8 {
    /// What stands in HTML for this byte of a text, in attributes with double quotes, too; nil where it stands for itself.
    @inlinable public var htmlReference: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
