/// Text as other text. What can not be decoded is nil.
enum Encoding {
    private static let hexDigits = Array("0123456789abcdef".utf8)

    static func hex(_ bytes: String.UTF8View) -> String {
        String(
            decoding: bytes.flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    static func decodeHex(_ text: String) -> String? {
        let digits = text.utf8.map {
            hexDigits.firstIndex(of: $0 | 0x20) ?? hexDigits.firstIndex(of: $0)
        }
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func alphabet(isURL: Bool) -> [UInt8] {
        Array(
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                + (isURL ? "-_" : "+/")).utf8)
    }

    /// RFC 4648, sections 4 and 5, with padding.
    static func base64(_ bytes: String.UTF8View, isURL: Bool) -> String {
        let alphabet = alphabet(isURL: isURL)
        var result: [UInt8] = []
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let group = Array(rest.prefix(3))
            rest = rest.dropFirst(3)
            let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
            for place in 0..<4 {
                result.append(
                    place <= group.count
                        ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func decodeBase64(_ text: String, isURL: Bool) -> String? {
        let alphabet = alphabet(isURL: isURL)
        var values = [UInt8?](repeating: nil, count: 256)
        for (index, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(index) }
        var digits = Array(text.utf8)[...]
        guard digits.count % 4 == 0 || isURL else { return nil }
        for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
        var bytes: [UInt8] = []
        var bits = 0
        var count = 0
        for digit in digits {
            guard let value = values[Int(digit)] else { return nil }
            bits = (bits << 6 | Int(value)) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return count < 6 ? String(validating: bytes, as: UTF8.self) : nil
    }

    private static let entities: [(Unicode.Scalar, String)] = [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ]

    static func escapeHTML(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let entity = entities.first(where: { $0.0 == scalar }) {
                result += entity.1
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func unescapeHTML(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            if let (entity, scalar) = entity(at: rest) {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(entity)
            } else {
                result.append("&")
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    /// How long the entity is that a text begins with, and what it stands for.
    private static func entity(at text: Substring) -> (Int, Unicode.Scalar)? {
        if let known = entities.first(where: { text.hasPrefix($0.1) }) {
            return (known.1.count, known.0)
        }
        if text.hasPrefix("&apos;") { return (6, "'") }
        guard text.hasPrefix("&#"), let end = text.prefix(12).firstIndex(of: ";") else {
            return nil
        }
        let digits = text[..<end].dropFirst(2)
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        return (digits.count + 3, scalar)
    }

    static func escapeJSON(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{08}": result += "\\b"
            case "\u{0C}": result += "\\f"
            case _ where scalar.value < 0x20:
                result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// What the escapes of JSON stand for; other text stays as it is, quotes as well. nil where an escape is none.
    static func unescapeJSON(_ text: String) -> String? {
        var units: [UInt16] = []
        var rest = text.utf16.makeIterator()
        while let unit = rest.next() {
            guard unit == 0x5C else {
                units.append(unit)
                continue
            }
            guard let escape = rest.next().flatMap({ Unicode.Scalar($0) }) else { return nil }
            switch escape {
            case "\"", "\\", "/": units.append(UInt16(escape.value))
            case "b": units.append(0x08)
            case "f": units.append(0x0C)
            case "n": units.append(0x0A)
            case "r": units.append(0x0D)
            case "t": units.append(0x09)
            case "u":
                var value: UInt16 = 0
                for _ in 0..<4 {
                    guard let digit = rest.next().flatMap({ Unicode.Scalar($0) }),
                        let number = Character(digit).hexDigitValue
                    else { return nil }
                    value = value << 4 | UInt16(number)
                }
                units.append(value)
            default: return nil
            }
        }
        return String(validating: units, as: UTF16.self)
    }
}
