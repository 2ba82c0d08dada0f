extension UInt8 {
    /// What stands in HTML for this byte of a text, in attributes with double quotes, too; nil where it stands for itself.
    /// Controls, which HTML does not allow, become U+FFFD (HTML, section 13.2.3.5).
    @inlinable public var htmlReference: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
        case 0..<0x20, 0x7F: "\u{FFFD}"
        default: nil
        }
    }
}
