import Foundation

/// Standard output and standard error.
enum Console {
    static func out(_ text: String) { out(Array(text.utf8)) }

    /// What is asked for is told whole, or the command fails: exit status 1.
    static func out(_ bytes: [UInt8]) {
        let line = bytes.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]
        guard let problem = write(bytes + line, to: STDOUT_FILENO) else { return }
        error("stdout: \(problem)")
        exit(1)
    }

    /// What is no answer but good to know, such as where a server listens: nothing ends because nobody can be told.
    static func tell(_ text: String) { _ = write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

    static func error(_ text: String) { _ = write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// - Returns: why it can not be written; nil where it was.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> String? {
        do {
            try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
                .write(contentsOf: Data(bytes))
            return nil
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            return cause.map { String(cString: strerror(Int32($0.code))) }
                ?? "it can not be written"
        }
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
