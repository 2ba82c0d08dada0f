/// HTML as it is being written. Markup comes from the program's source and from nowhere else; everything that was said or named
/// is text, and is escaped: `& < > " '`, as `LetterText` reads them back.
struct LetterPage {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(8_192) }

    mutating func add(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func add(text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): add("&amp;")
            case UInt8(ascii: "<"): add("&lt;")
            case UInt8(ascii: ">"): add("&gt;")
            case UInt8(ascii: "\""): add("&quot;")
            case UInt8(ascii: "'"): add("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// One element on a line of its own.
    mutating func line(_ element: StaticString, _ text: String) {
        add("<")
        add(element)
        add(">")
        add(text: text)
        add("</")
        add(element)
        add(">\n")
    }

    /// An element around others, each with a text.
    mutating func lines(_ element: StaticString, _ texts: [String], each inner: StaticString = "p")
    {
        add("<")
        add(element)
        add(">\n")
        for text in texts { line(inner, text) }
        add("</")
        add(element)
        add(">\n")
    }
}
