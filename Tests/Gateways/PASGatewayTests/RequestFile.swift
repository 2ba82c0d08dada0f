import Foundation
import JSON

/// A request message of this folder, and changes to its text.
struct RequestFile {
    private(set) var text: String

    /// Two lines of equipment, with a document: valid by profile.
    static func equipment() throws -> RequestFile {
        RequestFile(
            text: try String(
                contentsOf: folder.appendingPathComponent("equipment.json"), encoding: .utf8))
    }

    /// Three lines with every element that an answer may echo: valid by profile.
    static func full() throws -> RequestFile {
        RequestFile(
            text: try String(
                contentsOf: folder.appendingPathComponent("full.json"), encoding: .utf8))
    }

    init(text: String) { self.text = text }

    var bytes: [UInt8] { Array(text.utf8) }

    var document: JSONDocument { get throws { try JSONDocument.parse(bytes) } }

    struct NotThere: Error { let text: String }

    /// With the first occurrence of a text replaced; a text that is not there is a mistake of the test.
    func replacing(_ old: String, _ new: String) throws -> RequestFile {
        guard let range = text.range(of: old) else { throw NotThere(text: old) }
        return RequestFile(text: text.replacingCharacters(in: range, with: new))
    }

    func replacingAll(_ old: String, _ new: String) throws -> RequestFile {
        guard text.contains(old) else { throw NotThere(text: old) }
        return RequestFile(text: text.replacingOccurrences(of: old, with: new))
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Requests")
}
