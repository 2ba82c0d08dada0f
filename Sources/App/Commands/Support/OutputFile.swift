import Foundation

/// Writes a file that the command line names, whole or not at all.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Refusal("\(path): it can not be written.")
        }
    }
}
