import Crypto

/// A version-4-shaped UUID that follows from a text, so that one case in one version gives one answer, byte for byte.
func urnUUID(_ text: String) -> String {
    var text = text
    var hash = SHA256()
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return hash.finalize().withUnsafeBytes { digest in
        // Bytes, not characters: every entry of an answer has such a name.
        String(unsafeUninitializedCapacity: 45) { urn in
            var length = urn.initialize(fromContentsOf: "urn:uuid:".utf8)
            func append(_ byte: UInt8) {
                urn.initializeElement(at: length, to: byte)
                length += 1
            }
            for index in 0..<16 {
                if index == 4 || index == 6 || index == 8 || index == 10 { append(hyphen) }
                var byte = digest[index]
                if index == 6 { byte = byte & 0x0F | 0x40 }
                if index == 8 { byte = byte & 0x3F | 0x80 }
                append(hexDigit(byte >> 4))
                append(hexDigit(byte & 15))
            }
            return length
        }
    }
}

private let hyphen = UInt8(ascii: "-")

private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
