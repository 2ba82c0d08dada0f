/// The fewest escapes that JSON allows: quote, backslash, control characters.
extension ByteRoom {
    /// A text in quotes, with what goes before and behind it. Nearly every text has nothing to escape and is taken over as
    /// it stands.
    @inline(__always)
    mutating func addQuoted(
        _ text: UnsafeBufferPointer<UInt8>, comma: Bool = false, colon: Bool = false
    ) {
        var plain = 0
        write(atMost: text.count + 4) { place in
            var end = comma ? place.put(UInt8(ascii: ",")) : place
            end = end.put(UInt8(ascii: "\""))
            plain = ByteRun.copyPlain(text, to: end)
            end += plain
            guard plain == text.count else { return end }
            end = end.put(UInt8(ascii: "\""))
            return colon ? end.put(UInt8(ascii: ":")) : end
        }
        if plain < text.count { addRest(UnsafeBufferPointer(rebasing: text[plain...]), colon) }
    }

    /// What of a text in quotes comes from its first escape on.
    @inline(never)
    private mutating func addRest(_ text: UnsafeBufferPointer<UInt8>, _ colon: Bool) {
        addEscaped(text)
        add(UInt8(ascii: "\""))
        if colon { add(UInt8(ascii: ":")) }
    }

    mutating func addEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var rest = text
        while !rest.isEmpty {
            var plain = 0
            write(atMost: rest.count) { place in
                plain = ByteRun.copyPlain(rest, to: place)
                return place + plain
            }
            guard plain < rest.count else { return }
            let byte = rest[plain]
            write(atMost: 6) { Self.escape(byte, at: $0) }
            rest = UnsafeBufferPointer(rebasing: rest[(plain + 1)...])
        }
    }

    private static func escape(
        _ byte: UInt8, at place: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        switch byte {
        case 0x0A: place.put("\\n")
        case 0x0D: place.put("\\r")
        case 0x09: place.put("\\t")
        case 0..<0x20:
            place.put("\\u00").put(UInt8(ascii: "0") + byte >> 4).put(hexDigit(byte & 15))
        default: place.put(UInt8(ascii: "\\")).put(byte)
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
