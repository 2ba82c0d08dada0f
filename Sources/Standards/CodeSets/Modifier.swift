/// A two-character modifier of CPT or HCPCS Level II.
public struct Modifier: Hashable, Sendable, CustomStringConvertible {
    public let code: String

    public init?(_ text: some StringProtocol) {
        let bytes = text.utf8.map(upper)
        guard bytes.count == 2, bytes.allSatisfy(isAlphanumeric) else { return nil }
        code = String(decoding: bytes, as: UTF8.self)
    }

    public var description: String { code }
}
