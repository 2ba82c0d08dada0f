public import Primitives

/// Why bytes are not the JSON that was asked for, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        case empty, byteOrderMark, notUTF8, syntax, number, string, duplicateKey, trailingData
        case tooLarge, tooDeep, tooManyValues
    }

    public let code: Code
    public let message: String
    /// Counted from 1; the column in bytes.
    public let line: Int
    public let column: Int
    /// Counted from 0.
    public let offset: Int
    /// The innermost object or element that was being read: `$.entry[2].resource`.
    public let path: String

    init(
        _ code: Code, _ message: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>,
        path: String
    ) {
        self.path = path
        self.code = code
        self.message = message
        self.offset = offset
        (line, column) = position(of: offset, in: bytes)
    }

    public var problem: Problem {
        Problem(
            code: "json-\(code.rawValue)", message: message,
            place: .json(path: path, line: line, column: column))
    }

    public var description: String { "line \(line), column \(column): \(message)" }
}

/// Line and column, both from 1, of an offset; the column counts bytes.
func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
    }
    return (line, offset - lineStart + 1)
}
