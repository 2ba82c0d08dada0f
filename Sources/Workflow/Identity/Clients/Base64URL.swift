/// Base64 with the alphabet of URLs and without padding (RFC 7515, section 2), read strictly: one text for one value.
enum Base64URL {
    /// nil where a character is not of the alphabet, the length is impossible, or bits are set that say nothing.
    static func bytes(of text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8
        guard digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var pending = 0
        var bits = 0
        for digit in digits {
            guard let value = value(of: digit) else { return nil }
            pending = pending << 6 | value
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> bits))
                pending &= (1 << bits) - 1
            }
        }
        return pending == 0 ? bytes : nil
    }

    static func text(of bytes: [UInt8]) -> String {
        var text = ""
        var pending = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | Int(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.unicodeScalars.append(digits[pending >> bits & 63])
            }
            pending &= (1 << bits) - 1
        }
        if bits > 0 { text.unicodeScalars.append(digits[pending << (6 - bits) & 63]) }
        return text
    }

    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".unicodeScalars)

    private static func value(of digit: UInt8) -> Int? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
