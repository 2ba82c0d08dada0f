/// A two-character modifier of CPT or HCPCS Level II.
public struct Modifier: Hashable, Sendable, CustomStringConvertible {
    public let code: String

    public init?(_ text: some StringProtocol) {
        let code = text.uppercased()
        guard code.utf8.count == 2, code.utf8.allSatisfy(isAlphanumeric) else { return nil }
        self.code = code
    }

    public var description: String { code }
}
