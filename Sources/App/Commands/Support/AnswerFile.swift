import Foundation

/// Where an answer goes: to standard output, into a device or a pipe, or to a file that has its name only once it is complete and
/// on the disk.
final class AnswerFile {
    private let path: String?
    private let handle: FileHandle
    /// The name that a file gets at the end, and the one until then.
    private let names: (file: String, partial: String)?
    private var last: UInt8?

    /// - Parameter path: nil for standard output.
    init(_ path: String?) throws {
        self.path = path
        guard let path else {
            handle = .standardOutput
            names = nil
            return
        }
        guard case .file(let name) = try OutputPlace(path) else {
            guard let stream = FileHandle(forWritingAtPath: path) else {
                throw OutputPlace.refusal(path, errno)
            }
            handle = stream
            names = nil
            return
        }
        let partial = "\(name).partial"
        // Answers hold protected data: for their owner alone. An answer that was begun before begins anew.
        guard
            FileManager.default.createFile(
                atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: partial)
        else { throw Refusal("\(path): it can not be written.") }
        handle = file
        names = (name, partial)
    }

    func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        last = bytes.last
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw Refusal("\(path ?? "stdout"): the answer can not be written.")
        }
    }

    /// Ends the last line; a file gets its name.
    func complete() throws {
        if let last, last != UInt8(ascii: "\n") { try write([UInt8(ascii: "\n")]) }
        guard let path else { return }
        do {
            if names != nil { try handle.synchronize() }
            try handle.close()
        } catch {
            throw Refusal("\(path): the answer can not be written.")
        }
        guard let names else { return }
        guard rename(names.partial, names.file) == 0 else {
            throw OutputPlace.refusal(path, errno)
        }
    }
}
