/// Up to eight bytes in one number, the first the highest: codes are compared as numbers.
struct PackedCode: Hashable, Comparable, BitwiseCopyable, Sendable, ExpressibleByStringLiteral {
    let value: UInt64

    init(value: UInt64) { self.value = value }

    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count <= 8 else { return nil }
        self.init(value: bytes.reduce(0) { $0 << 8 | UInt64($1) })
    }

    init(stringLiteral text: StaticString) {
        precondition(text.utf8CodeUnitCount <= 8)
        self.init(value: text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } })
    }

    static func < (one: PackedCode, other: PackedCode) -> Bool { one.value < other.value }

    var text: String {
        let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
        return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
    }
}

extension PackedCode {
    /// A list of somebody's codes, each as a number.
    static func list(_ codes: [String]) -> Set<PackedCode> {
        Set(codes.compactMap { PackedCode(Array($0.utf8)[...]) })
    }
}
