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
        return Self.haveOneShape(code.code.utf8, first.utf8) && code.code >= first
            && code.code <= last
    }

    /// Whether two codes have digits at the same places.
    private static func haveOneShape(_ one: String.UTF8View, _ other: String.UTF8View) -> Bool {
        guard one.count == other.count else { return false }
        var (left, right) = (one.makeIterator(), other.makeIterator())
        while let first = left.next(), let second = right.next() {
            if isDigit(first) != isDigit(second) { return false }
        }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

    public var description: String { first == last ? first : "\(first)-\(last)" }
}
