import Foundation

/// Standard output and standard error.
enum Console {
    static func out(_ text: String) { write(text + "\n", to: .standardOutput) }

    static func out(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
        if bytes.last != UInt8(ascii: "\n") { out("") }
    }

    static func error(_ text: String) { write(text + "\n", to: .standardError) }

    private static func write(_ text: String, to handle: FileHandle) {
        handle.write(Data(text.utf8))
    }

    /// Breaks a text at spaces so that no line is longer than the width.
    static func wrapped(_ text: String, indent: Int = 0, width: Int = 80) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin
        for word in text.split(separator: " ") {
            if line.count + word.count + 1 > width, line != margin {
                lines.append(line)
                line = margin
            }
            line += line == margin ? String(word) : " " + word
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }

    /// A text with a label at its left, which must be shorter than the indent.
    static func row(_ label: String, _ text: String, indent: Int) -> String {
        label.padding(toLength: indent, withPad: " ", startingAt: 0)
            + wrapped(text, indent: indent).dropFirst(indent)
    }
}
