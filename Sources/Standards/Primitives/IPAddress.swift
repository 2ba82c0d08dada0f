/// An address of the Internet Protocol, version 4 (4 bytes) or 6 (16 bytes).
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// In network order.
    public let bytes: [UInt8]

    /// An IPv4 address that is written as IPv6 (`::ffff:10.0.0.1`, RFC 4291, section 2.5.5.2) is the IPv4 address.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        let isMapped =
            bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF
            && bytes[11] == 0xFF
        self.bytes = isMapped ? Array(bytes[12...]) : bytes
    }

    /// Reads four decimal numbers without leading zeros, or the text of RFC 4291, section 2.2, without brackets and zone.
    public init?(_ text: some StringProtocol) {
        let bytes = text.contains(":") ? Self.version6(String(text)) : Self.version4(String(text))
        guard let bytes else { return nil }
        self.init(bytes: bytes)
    }

    public var isVersion4: Bool { bytes.count == 4 }

    private static func version4(_ text: String) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            guard part.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                part == "0" || !part.hasPrefix("0"), let number = UInt8(part)
            else { return nil }
            bytes.append(number)
        }
        return bytes
    }

    private static func version6(_ text: String) -> [UInt8]? {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, text.utf8.count <= 45 else { return nil }
        var parts: [[UInt8]] = []
        for (index, half) in halves.enumerated() {
            guard let bytes = groups(String(half), mayEndInVersion4: index == halves.count - 1)
            else { return nil }
            parts.append(bytes)
        }
        let count = parts.reduce(0) { $0 + $1.count }
        if parts.count == 1 { return count == 16 ? parts[0] : nil }
        guard count <= 14 else { return nil }
        return parts[0] + [UInt8](repeating: 0, count: 16 - count) + parts[1]
    }

    private static func groups(_ text: String, mayEndInVersion4: Bool) -> [UInt8]? {
        if text.isEmpty { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if part.contains(".") {
                guard mayEndInVersion4, index == parts.count - 1,
                    let last = version4(String(part))
                else { return nil }
                bytes += last
                continue
            }
            guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(\.isHexadecimal),
                let number = UInt16(part, radix: 16)
            else { return nil }
            bytes += [UInt8(number >> 8), UInt8(number & 0xFF)]
        }
        return bytes
    }

    /// Four numbers, or eight groups without abbreviation.
    public var description: String {
        if isVersion4 { return bytes.map { String($0) }.joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2).map { index in
            String(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]), radix: 16)
        }.joined(separator: ":")
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
