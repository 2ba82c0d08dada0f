import Foundation
import JSON
import Testing

/// Answers against files that a person can read. With ASSENT_GOLDEN=write they are written anew; look at the difference
/// before it is committed.
enum Golden {
    static func expect(
        _ bytes: [UInt8], isFile name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = try pretty(bytes)
        let file = folder.appendingPathComponent("\(name).json")
        if ProcessInfo.processInfo.environment["ASSENT_GOLDEN"] == "write" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(
            text == (try String(contentsOf: file, encoding: .utf8)), sourceLocation: sourceLocation)
    }

    /// The same document, indented: order and numbers as they were written.
    static func pretty(_ bytes: [UInt8]) throws -> String {
        var writer = JSONWriter(pretty: true)
        copy(try JSONDocument.parse(bytes).root, to: &writer)
        return writer.text + "\n"
    }

    private static func copy(_ value: JSONValue, to writer: inout JSONWriter) {
        switch value.kind {
        case .object:
            writer.object { writer in
                for member in value.members {
                    writer.key(member.key)
                    copy(member.value, to: &writer)
                }
            }
        case .array:
            writer.array { writer in for element in value.elements { copy(element, to: &writer) } }
        default: writer.raw(value)
        }
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")
}
