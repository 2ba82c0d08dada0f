/// A letter as plain text, for the terminal and for whoever reads without a browser.
///
/// Made from the stored document itself, so that it shows what was sent and not what would be written today. It reads the
/// HTML of `LetterTemplate` and nothing wider.
public enum LetterText {
    public static let columns = 78

    public static func text(of html: [UInt8]) -> String {
        var page = Page()
        var rest = String(decoding: html, as: UTF8.self)[...]
        while let bracket = rest.firstIndex(of: "<") {
            page.add(text: rest[..<bracket])
            guard let end = rest[bracket...].firstIndex(of: ">") else { break }
            page.tag(rest[rest.index(after: bracket)..<end])
            rest = rest[rest.index(after: end)...]
        }
        while page.lines.last == "" { page.lines.removeLast() }
        return page.lines.joined(separator: "\n") + "\n"
    }

    /// What is written so far, and the block that is being read.
    private struct Page {
        var lines: [String] = []
        private var block = ""
        private var label = ""
        /// Inside `head`, whose text is not for reading.
        private var isHidden = false
        /// Inside `header` or `address`: lines that belong together, not paragraphs.
        private var isHead = false
        /// The number of the next item; nil in a list without order.
        private var number: Int?

        mutating func add(text: Substring) {
            guard !isHidden else { return }
            block += text.split(whereSeparator: \.isNewline).joined(separator: " ")
        }

        mutating func tag(_ tag: Substring) {
            let name = tag.prefix { $0 != " " }
            switch name {
            case "head": isHidden = true
            case "/head": isHidden = false
            case "ol": number = 1
            case "ul": number = nil
            case "p", "h1", "h2", "dt", "dd", "li": block = ""
            case "/h1", "/h2": heading(underline: name == "/h1" ? "=" : "-")
            case "/dt": label = LetterText.plain(block)
            case "/dd": wrapped(LetterText.plain(block), first: "\(label): ", others: "    ")
            case "/p":
                wrapped(LetterText.plain(block))
                if !isHead { gap() }
            case "/li":
                wrapped(
                    LetterText.plain(block), first: number.map { "  \($0). " } ?? "  - ",
                    others: number == nil ? "    " : "     ")
                number = number.map { $0 + 1 }
            case "header", "address": isHead = true
            case "/header", "/address":
                isHead = false
                gap()
            case "/dl", "/ol", "/ul", "section": gap()
            default: break
            }
        }

        private mutating func heading(underline: String) {
            let text = LetterText.plain(block)
            gap()
            lines.append(text)
            lines.append(String(repeating: underline, count: min(text.count, LetterText.columns)))
        }

        private mutating func gap() {
            if let last = lines.last, !last.isEmpty { lines.append("") }
        }

        private mutating func wrapped(_ text: String, first: String = "", others: String = "") {
            var line = first
            var isEmpty = true
            for word in text.split(separator: " ") {
                if !isEmpty, line.count + 1 + word.count > LetterText.columns {
                    lines.append(line)
                    line = others
                    isEmpty = true
                }
                line += isEmpty ? String(word) : " \(word)"
                isEmpty = false
            }
            lines.append(line)
        }
    }

    /// The characters behind the five escapes that the template writes.
    private static func plain(_ text: String) -> String {
        var plain = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            plain += rest[..<ampersand]
            rest = rest[ampersand...]
            if let (escape, character) = escapes.first(where: { rest.hasPrefix($0.0) }) {
                plain += character
                rest = rest.dropFirst(escape.count)
            } else {
                plain += "&"
                rest = rest.dropFirst()
            }
        }
        return plain + rest
    }

    private static let escapes = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]
}
