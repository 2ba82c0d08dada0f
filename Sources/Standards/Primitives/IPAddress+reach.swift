extension IPAddress {
    /// From where an address can be reached.
    public enum Reach: Hashable, Sendable {
        /// From anywhere.
        case global
        /// From this machine only.
        case loopback
        /// From inside some network, or from nowhere: private, link-local, shared, multicast, reserved, documentation,
        /// or a form that stands for another address.
        case inside
    }

    /// By the IANA registries of special-purpose addresses (RFC 6890). Of IPv6 only global unicast (2000::/3) is global,
    /// and of that neither what embeds another address (6to4, Teredo) nor what is reserved.
    public var reach: Reach {
        if isVersion4 {
            if bytes[0] == 127 { return .loopback }
            return Self.inside4.contains { starts(with: $0.bytes, bits: $0.bits) }
                ? .inside : .global
        }
        if bytes == [UInt8](repeating: 0, count: 15) + [1] { return .loopback }
        guard bytes[0] & 0xE0 == 0x20 else { return .inside }
        return Self.inside6.contains { starts(with: $0.bytes, bits: $0.bits) }
            ? .inside : .global
    }

    private static let inside4: [(bytes: [UInt8], bits: Int)] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
        ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15),
        ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
    ]

    private static let inside6: [(bytes: [UInt8], bits: Int)] = [
        ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16),
        ([0x3F, 0xFF, 0x00], 20),
    ]

    private func starts(with prefix: [UInt8], bits: Int) -> Bool {
        (0..<bits).allSatisfy { bit in
            let mask = UInt8(0x80) >> (bit % 8)
            let wanted = bit / 8 < prefix.count ? prefix[bit / 8] : 0
            return bytes[bit / 8] & mask == wanted & mask
        }
    }
}
