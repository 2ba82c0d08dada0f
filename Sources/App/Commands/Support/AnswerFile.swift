import Foundation

/// Where an answer goes: to standard output, or to a file that has its name only once it is complete and on the disk.
final class AnswerFile {
    private let path: String?
    private let handle: FileHandle
    private var last: UInt8?

    private var partial: String { "\(path ?? "").partial" }

    /// - Parameter path: nil for standard output.
    init(_ path: String?) throws {
        self.path = path
        guard let path else {
            handle = .standardOutput
            return
        }
        let partial = "\(path).partial"
        // Answers hold protected data: for their owner alone. An answer that was begun before begins anew.
        guard
            FileManager.default.createFile(
                atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: partial)
        else { throw Refusal("\(path): it can not be written.") }
        handle = file
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
            try handle.synchronize()
            try handle.close()
        } catch {
            throw Refusal("\(path): the answer can not be written.")
        }
        guard rename(partial, path) == 0 else {
            throw Refusal("\(path): \(String(cString: strerror(errno))).")
        }
    }
}
