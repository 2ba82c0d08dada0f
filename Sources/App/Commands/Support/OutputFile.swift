import Foundation

/// Writes a file that the command line names, whole or not at all.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        let place = try OutputPlace(path)
        do {
            switch place {
            case .file(let name):
                try Data(bytes).write(to: URL(fileURLWithPath: name), options: .atomic)
            case .stream(let name):
                let stream = try FileHandle(forWritingTo: URL(fileURLWithPath: name))
                try stream.write(contentsOf: Data(bytes))
                try stream.close()
            }
        } catch {
            throw Refusal("\(path): it can not be written.")
        }
    }
}
