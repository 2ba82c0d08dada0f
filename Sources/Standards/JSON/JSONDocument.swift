/// A parsed JSON document (RFC 8259, strictly): UTF-8 without a byte order mark, no duplicate member names, numbers
/// kept as text, limits on size, depth and number of values.
public struct JSONDocument: Sendable {
    let tape: Tape

    /// - Throws: the first fault with its line and column; nothing of a faulty document is usable.
    public static func parse(
        _ bytes: [UInt8], limits: JSONLimits = .standard
    ) throws(JSONError) -> JSONDocument {
        var result: Result<(NodeStorage, KeyTable), JSONError>?
        bytes.withUnsafeBufferPointer { buffer in
            var parser = Parser(buffer, limits: limits)
            do throws(JSONError) {
                try parser.parse()
                result = .success(parser.finish())
            } catch {
                result = .failure(error)
                parser.release()
            }
        }
        guard let result else { preconditionFailure("an array always lends its buffer") }
        let (nodes, keys) = try result.get()
        return JSONDocument(tape: Tape(bytes: bytes, nodes: nodes, keys: keys))
    }

    public static func parse(
        _ text: String, limits: JSONLimits = .standard
    ) throws(JSONError) -> JSONDocument {
        try parse(Array(text.utf8), limits: limits)
    }

    public var root: JSONValue { JSONValue(tape: tape, index: 0) }

    public var bytes: [UInt8] { tape.bytes }
}
