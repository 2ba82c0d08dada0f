/// Why an expression is refused, or why it has no value, and where in its text.
public struct PathError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
        /// The text is no FHIRPath.
        case syntax
        /// The text, its nesting or what it asks for is larger than is allowed.
        case limit
        /// It names what there is not: a function, a variable, a type, an element.
        case semantic
        /// It has no value for this input: several items where one is needed, things that can not be added.
        case execution
    }

    public let kind: Kind
    public let message: String
    /// Counted from 1; the column in characters (Unicode scalars).
    public let line: Int
    public let column: Int
    /// In bytes, from 0.
    public let offset: Int

    init(_ fault: Fault, in text: String) {
        kind = fault.kind
        message = fault.message
        offset = min(max(fault.offset, 0), text.utf8.count)
        var line = 1
        var column = 1
        var bytes = 0
        for scalar in text.unicodeScalars {
            guard bytes < offset else { break }
            bytes += UTF8.width(scalar)
            column += 1
            if scalar == "\n" { (line, column) = (line + 1, 1) }
        }
        (self.line, self.column) = (line, column)
    }

    public var description: String {
        "\(line == 1 ? "" : "line \(line), ")column \(column): \(message)"
    }
}
