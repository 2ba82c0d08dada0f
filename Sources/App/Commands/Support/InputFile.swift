import Foundation

/// Reads a file that the command line names; `-` is standard input.
enum InputFile {
    static func read(_ path: String, limit: Int = 64 << 20) throws -> [UInt8] {
        let input = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let handle = input else {
            throw Refusal("\(path): no such file, or it can not be read.")
        }
        defer { try? handle.close() }
        let data = try handle.read(upToCount: limit + 1) ?? Data()
        guard data.count <= limit else {
            throw Refusal("\(path): more than \(limit >> 20) MiB.")
        }
        return [UInt8](data)
    }
}
