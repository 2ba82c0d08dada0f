public import CodeSets

/// One code or a range of codes of one system, both ends included.
public struct CodeRange: Hashable, Sendable, CustomStringConvertible {
    public let system: ProcedureCodeSystem
    public let first: String
    public let last: String

    public init(system: ProcedureCodeSystem, first: String, last: String? = nil) {
        self.system = system
        self.first = first
        self.last = last ?? first
    }

    /// Codes of one shape compare as text: 7214F is not between 72141 and 72158.
    public func contains(_ code: ProcedureCode) -> Bool {
        guard code.system == system else { return false }
        if first == last { return code.code == first }
        return Self.shape(of: code.code) == Self.shape(of: first) && code.code >= first
            && code.code <= last
    }

    private static func shape(of code: String) -> [Bool] {
        code.utf8.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }

    public var description: String { first == last ? first : "\(first)-\(last)" }
}
