/// Text to tokens (FHIRPath N1, section 12.3 and appendix B). Space and comments are left out.
struct Lexer {
    private let bytes: [UInt8]
    private var position = 0
    private var tokens: [Token] = []

    static func tokens(_ text: String, limits: PathLimits) throws(Fault) -> [Token] {
        let count = text.utf8.count
        guard count <= limits.maxBytes else {
            throw Fault(
                .limit, "the expression has \(count) bytes; at most \(limits.maxBytes) are read",
                at: 0)
        }
        var lexer = Lexer(bytes: Array(text.utf8))
        try lexer.run()
        return lexer.tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() throws(Fault) {
        while true {
            try skipSpace()
            let start = position
            guard let byte = peek() else {
                tokens.append(Token(kind: .end, offset: position))
                return
            }
            tokens.append(Token(kind: try token(byte), offset: start))
        }
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    private func fault(_ message: String, at offset: Int? = nil) -> Fault {
        Fault(.syntax, message, at: offset ?? position)
    }

    private mutating func skipSpace() throws(Fault) {
        while let byte = peek() {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                position += 1
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while let next = peek(), next != 0x0A, next != 0x0D { position += 1 }
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                try skipBlockComment()
            } else {
                return
            }
        }
    }

    private mutating func skipBlockComment() throws(Fault) {
        let start = position
        position += 2
        while let byte = peek() {
            if byte == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                position += 2
                return
            }
            position += 1
        }
        throw fault("the comment is not finished", at: start)
    }

    private mutating func token(_ byte: UInt8) throws(Fault) -> Token.Kind {
        switch byte {
        case UInt8(ascii: "'"): return .string(try quoted(UInt8(ascii: "'")))
        case UInt8(ascii: "`"): return .quotedIdentifier(try quoted(UInt8(ascii: "`")))
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(number())
        case UInt8(ascii: "@"): return .date(try date())
        case UInt8(ascii: "%"): return .variable(try variable())
        case UInt8(ascii: "$"): return .special(try special())
        default:
            if Self.startsWord(byte) { return .identifier(word()) }
            return .symbol(try symbol())
        }
    }

    static func startsWord(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || byte == UInt8(ascii: "_")
    }

    static func isDigit(_ byte: UInt8?) -> Bool {
        byte.map { $0 &- UInt8(ascii: "0") <= 9 } ?? false
    }

    private mutating func word() -> String {
        let start = position
        while let byte = peek(), Self.startsWord(byte) || Self.isDigit(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Digits, and behind a point only where a digit follows it: `1.toString()` calls a function.
    private mutating func number() -> String {
        let start = position
        while Self.isDigit(peek()) { position += 1 }
        if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
            position += 1
            while Self.isDigit(peek()) { position += 1 }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func variable() throws(Fault) -> String {
        let start = position
        position += 1
        switch peek() {
        case UInt8(ascii: "`"): return try quoted(UInt8(ascii: "`"))
        case UInt8(ascii: "'"): return try quoted(UInt8(ascii: "'"))
        case let byte? where Self.startsWord(byte): return word()
        default: throw fault("a variable's name is expected after '%'", at: start)
        }
    }

    private mutating func special() throws(Fault) -> String {
        let start = position
        position += 1
        let name = word()
        guard name == "this" || name == "index" || name == "total" else {
            throw fault("there are $this, $index and $total, but no '$\(name)'", at: start)
        }
        return name
    }

    private mutating func symbol() throws(Fault) -> String {
        let two = position + 1 < bytes.count ? [bytes[position], bytes[position + 1]] : []
        for text in ["<=", ">=", "!=", "!~"] where Array(text.utf8) == two {
            position += 2
            return text
        }
        let byte = bytes[position]
        guard byte < 0x80, ".,()[]{}+-*/&|<>=~".utf8.contains(byte) else {
            let rest = String(decoding: bytes[position...].prefix(8), as: UTF8.self)
            throw fault("'\(rest.first ?? "?")' means nothing here")
        }
        position += 1
        return String(UnicodeScalar(byte))
    }
}

extension Lexer {
    /// A string or a quoted identifier, with the escapes of section 4.1.2.
    private mutating func quoted(_ quote: UInt8) throws(Fault) -> String {
        let start = position
        position += 1
        var plain: [UInt8] = []
        while let byte = peek() {
            position += 1
            if byte == quote { return String(decoding: plain, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &plain)
            } else {
                plain.append(byte)
            }
        }
        throw fault(
            "the closing \(quote == UInt8(ascii: "`") ? "backtick" : "quote") is missing", at: start
        )
    }

    private mutating func escape(into plain: inout [UInt8]) throws(Fault) {
        let start = position - 1
        guard let byte = peek() else { throw fault("an escape is not finished", at: start) }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"), UInt8(ascii: "\""),
            UInt8(ascii: "`"):
            plain.append(byte)
        case UInt8(ascii: "u"):
            plain.append(contentsOf: String(Character(try unicodeEscape(start))).utf8)
        default:
            throw fault("there is no such escape; a backslash itself is written '\\\\'", at: start)
        }
    }

    /// `\uXXXX`; two of them where a character needs a surrogate pair.
    private mutating func unicodeEscape(_ start: Int) throws(Fault) -> Unicode.Scalar {
        let unit = try hexUnit(start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if (0xD800...0xDBFF).contains(unit), peek() == UInt8(ascii: "\\"),
            peek(1) == UInt8(ascii: "u")
        {
            position += 2
            let low = try hexUnit(start)
            let combined = 0x10000 + (unit - 0xD800) << 10 &+ (low &- 0xDC00)
            if (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(combined) {
                return scalar
            }
        }
        throw fault("this is half of a surrogate pair", at: start)
    }

    private mutating func hexUnit(_ start: Int) throws(Fault) -> UInt32 {
        let end = position + 4
        guard end <= bytes.count, bytes[position..<end].allSatisfy(Self.isHexDigit),
            let unit = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits are expected after '\\u'", at: start) }
        position = end
        return unit
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    /// `@2012`, `@2012-04T`, `@2012-04-15T10:00:00.5+02:00`, `@T10:30` (section 4.1.5 to 4.1.7).
    private mutating func date() throws(Fault) -> Temporal {
        let start = position
        position += 1
        let text = dateText()
        guard let value = Temporal(literal: text) else {
            throw fault("'@\(text)' is no date, time of day or date with time", at: start)
        }
        return value
    }

    private mutating func dateText() -> String {
        let start = position
        func two(_ at: Int) -> Bool { Self.isDigit(peek(at)) && Self.isDigit(peek(at + 1)) }
        if two(0), two(2) {
            position += 4
            for _ in 0..<2 where peek() == UInt8(ascii: "-") && two(1) { position += 3 }
        }
        if peek() == UInt8(ascii: "T") {
            position += 1
            if two(0) {
                position += 2
                for _ in 0..<2 where peek() == UInt8(ascii: ":") && two(1) { position += 3 }
                if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
                    position += 1
                    while Self.isDigit(peek()) { position += 1 }
                }
                if bytes[start] != UInt8(ascii: "T") { zone() }
            }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)

        func zone() {
            if peek() == UInt8(ascii: "Z") {
                position += 1
            } else if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-"), two(1),
                peek(3) == UInt8(ascii: ":"), two(4)
            {
                position += 6
            }
        }
    }
}
