public import Cases
import Crypto
import Foundation
public import Primitives

/// The files of a directory by their path inside it, with `/` between folders. All that follows is done on bytes,
/// so that a test gives a book as a dictionary.
public struct FileSet: Sendable {
    public var files: [String: [UInt8]]

    /// More than any book of rules needs; a directory given by mistake is refused rather than read.
    static let bytesMax = 256 << 20
    static let filesMax = 10_000

    public init(_ files: [String: [UInt8]]) { self.files = files }

    public init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

    /// Reads a directory with its folders. Hidden files are left out; all else that is no file and no folder is a mistake, since rules
    /// that are not read decide otherwise.
    public init(directory: String) throws(Problems) {
        let manager = FileManager.default
        let directory = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
        var isDirectory: ObjCBool = false
        guard manager.fileExists(atPath: directory, isDirectory: &isDirectory),
            isDirectory.boolValue, let names = manager.enumerator(atPath: directory)
        else { throw Self.problem("book-no-directory", "there is no directory \(directory)") }
        files = [:]
        var bytes = 0
        for case let name as String in names {
            let parts = name.split(separator: "/")
            guard !parts.contains(where: { $0.hasPrefix(".") }) else { continue }
            let path = directory + "/" + name
            guard manager.fileExists(atPath: path, isDirectory: &isDirectory) else {
                throw Self.problem("book-unreadable", "\(path) is a link that leads nowhere")
            }
            if isDirectory.boolValue {
                try Self.requireFolder(path)
                continue
            }
            guard let data = manager.contents(atPath: path) else {
                throw Self.problem("book-unreadable", "\(path) can not be read")
            }
            bytes += data.count
            guard bytes <= Self.bytesMax, files.count < Self.filesMax else {
                throw Self.problem("book-too-large", "\(directory) holds too much to be a book")
            }
            files[name] = Array(data)
        }
    }

    /// A folder that is a link is not gone into.
    private static func requireFolder(_ path: String) throws(Problems) {
        if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil {
            throw problem(
                "book-unreadable", "\(path) is a link to a folder, which is not followed")
        }
        guard !path.hasSuffix(".csv"), !path.hasSuffix(".yaml") else {
            throw problem("book-unreadable", "\(path) is a folder and no file")
        }
    }

    public var names: [String] { files.keys.sorted() }

    /// SHA-256 over the files in the order of their names: of each the name, its length in bytes, and the bytes.
    public var digest: DocumentDigest {
        var hash = SHA256()
        for name in names {
            let bytes = files[name] ?? []
            hash.update(data: Array("\(name)\n\(bytes.count)\n".utf8))
            hash.update(data: bytes)
        }
        let hex = hash.finalize().map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return DocumentDigest("sha256:" + hex.joined())
    }

    private static func problem(_ code: String, _ message: String) -> Problems {
        Problems([Problem(code: code, message: message)])
    }
}
