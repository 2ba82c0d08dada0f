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

    /// Codes of one length compare as text; a range never spans lengths.
    public func contains(_ code: ProcedureCode) -> Bool {
        code.system == system && code.code.utf8.count == first.utf8.count && code.code >= first
            && code.code <= last
    }

    public var description: String { first == last ? first : "\(first)-\(last)" }
}
