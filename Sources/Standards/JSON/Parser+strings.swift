extension Parser {
    /// Reads a string up to and including its closing quote; says whether it has escapes.
    ///
    /// Eight bytes at a time while they are plain: no quote, no backslash, no control character, ASCII.
    @inline(__always)
    mutating func string() throws(JSONError) -> Bool {
        var hasEscapes = false
        while true {
            skipPlain()
            guard position < count else {
                throw fault(.string, "the document ends within a string")
            }
            let byte = base[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return hasEscapes
            }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                try escape()
            } else if byte < 0x20 {
                throw fault(.string, "a control character stands unescaped in a string")
            } else {
                try multibyte(byte)
            }
        }
    }

    @inline(__always)
    private mutating func skipPlain() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var next = position
        while next &+ 8 <= count {
            let word = UnsafeRawPointer(base + next).loadUnaligned(as: UInt64.self)
            let quotes = word ^ (ones &* 0x22)
            let slashes = word ^ (ones &* 0x5C)
            // High bits of bytes that are zero, below 0x20, or not ASCII. A borrow can only mark a byte above a
            // marked one, so the lowest mark is exact. In a byte that is not ASCII `word` has its bit anyhow.
            let marks =
                (quotes &- ones) | (slashes &- ones) | (word &- ones &* 0x20) | word
            let found = marks & highs
            if found != 0 {
                position = next &+ found.littleEndian.trailingZeroBitCount >> 3
                return
            }
            next &+= 8
        }
        while next < count {
            let byte = base[next]
            guard byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5C else { break }
            next &+= 1
        }
        position = next
    }

    private mutating func escape() throws(JSONError) {
        let start = position
        guard position + 1 < count else {
            throw fault(.string, "the document ends within a string")
        }
        let kind = base[position + 1]
        position += 2
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            return
        case UInt8(ascii: "b"), UInt8(ascii: "f"): try control(start)
        case UInt8(ascii: "u"):
            let unit = try hexUnit(start)
            if unit < 0x20, ![0x09, 0x0A, 0x0D].contains(unit) { try control(start) }
            if (0xDC00...0xDFFF).contains(unit) {
                throw fault(.string, "a low surrogate stands without its high one", at: start)
            }
            guard (0xD800...0xDBFF).contains(unit) else { return }
            guard position + 1 < count, base[position] == UInt8(ascii: "\\"),
                base[position + 1] == UInt8(ascii: "u")
            else {
                throw fault(.string, "a high surrogate stands without its low one", at: start)
            }
            position += 2
            guard (0xDC00...0xDFFF).contains(try hexUnit(start)) else {
                throw fault(.string, "a high surrogate stands without its low one", at: start)
            }
        default: throw fault(.string, "no such escape", at: start)
        }
    }

    private func control(_ start: Int) throws(JSONError) {
        guard !limits.takesControls else { return }
        throw fault(
            .string,
            "a control character other than tab, line feed and carriage return is no part of a string of FHIR",
            at: start)
    }

    private mutating func hexUnit(_ start: Int) throws(JSONError) -> UInt32 {
        guard position + 4 <= count else {
            throw fault(.string, "the document ends within a string")
        }
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = hexValue(base[position]) else {
                throw fault(.string, "an escape \\u needs four hexadecimal digits", at: start)
            }
            unit = unit << 4 | digit
            position += 1
        }
        return unit
    }

    /// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
    private mutating func multibyte(_ first: UInt8) throws(JSONError) {
        func next(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            position + offset < count && base[position + offset] >= low
                && base[position + offset] <= high
        }
        switch first {
        case 0xC2...0xDF where next(1): position += 2
        case 0xE0 where next(1, 0xA0) && next(2): position += 3
        case 0xED where next(1, 0x80, 0x9F) && next(2): position += 3
        case 0xE1...0xEC where next(1) && next(2), 0xEE...0xEF where next(1) && next(2):
            position += 3
        case 0xF0 where next(1, 0x90) && next(2) && next(3): position += 4
        case 0xF1...0xF3 where next(1) && next(2) && next(3): position += 4
        case 0xF4 where next(1, 0x80, 0x8F) && next(2) && next(3): position += 4
        default: throw fault(.notUTF8, "the bytes are not UTF-8")
        }
    }
}

@inline(__always)
func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
}

/// The text of a string's bytes, which the parser has checked.
func decodeString(_ bytes: some Collection<UInt8>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
        guard byte == UInt8(ascii: "\\") else {
            plain.append(byte)
            continue
        }
        switch rest.next() {
        case UInt8(ascii: "b"): plain.append(0x08)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "u"):
            var unit = decodeHexUnit(&rest)
            if (0xD800...0xDBFF).contains(unit) {
                _ = rest.next()
                _ = rest.next()
                unit = 0x10000 + (unit - 0xD800) << 10 + (decodeHexUnit(&rest) - 0xDC00)
            }
            if let scalar = Unicode.Scalar(unit) {
                plain.append(contentsOf: Array(String(Character(scalar)).utf8))
            }
        case let other?: plain.append(other)
        case nil: break
        }
    }
    return String(decoding: plain, as: UTF8.self)
}

private func decodeHexUnit(_ bytes: inout some IteratorProtocol<UInt8>) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
        unit = unit << 4 | (bytes.next().flatMap(hexValue) ?? 0)
    }
    return unit
}
