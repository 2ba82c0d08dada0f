/// `application/x-www-form-urlencoded` (WHATWG URL, section 5), strictly: what a browser would not write is refused.
enum URLEncodedForm {
    static func read(_ body: [UInt8]) throws(FormError) -> FormData {
        var form = FormData()
        guard !body.isEmpty else { return form }
        for pair in body.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else {
                throw .malformed("a field has no '='")
            }
            let name = try decode(pair[..<equals])
            guard !name.isEmpty else { throw .malformed("a field has no name") }
            try form.add(name, try decode(pair[(equals + 1)...]))
        }
        return form
    }

    /// Plus is a space, %XX a byte; the bytes are UTF-8 without NUL.
    private static func decode(_ bytes: ArraySlice<UInt8>) throws(FormError) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
                    let low = digit(bytes[index + 2])
                else { throw .malformed("a percent sign is not followed by two digits") }
                decoded.append(high << 4 | low)
                index += 2
            case 0x21...0x7E: decoded.append(bytes[index])
            default: throw .malformed("a byte is neither printable ASCII nor percent-encoded")
            }
            index += 1
        }
        return try text(decoded)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Text of a field: UTF-8 without NUL.
    static func text(_ bytes: [UInt8]) throws(FormError) -> String {
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw .malformed("a field is not UTF-8 text")
        }
        return text
    }
}
