import Primitives

/// HTML as it is being written. Markup comes from the program's source and from nowhere else; everything that was said or named
/// is text, and is escaped: `& < > " '`, as `LetterText` reads them back. Controls become U+FFFD, as on the portal's pages, and so
/// does what turns round the words behind it.
struct LetterPage {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(8_192) }

    mutating func add(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func add(text: String) {
        var text = text
        text.withUTF8 { text in
            // What needs no escape goes over in one piece.
            var taken = 0
            for (index, byte) in text.enumerated() {
                if let length = Self.controlLength(text, at: index, byte) {
                    bytes.append(contentsOf: text[taken..<index])
                    add("\u{FFFD}")
                    taken = index + length
                    continue
                }
                guard let reference = byte.htmlReference else { continue }
                bytes.append(contentsOf: text[taken..<index])
                add(reference)
                taken = index + 1
            }
            bytes.append(contentsOf: text[taken...])
        }
    }

    /// How many bytes a control character has that begins here; nil where none does.
    private static func controlLength(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ byte: UInt8
    ) -> Int? {
        switch byte {
        // U+0080 to U+009F: C2 and a byte from 80 to 9F.
        case 0xC2: 0x80...0x9F ~= text[index + 1] ? 2 : nil
        // U+202A to U+202E and U+2066 to U+2069 (`Unicode.Scalar.turnsText`).
        case 0xE2:
            switch (text[index + 1], text[index + 2]) {
            case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): 3
            default: nil
            }
        default: nil
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
