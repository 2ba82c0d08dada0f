import Foundation
import X12Gateway

/// A file that the command line names; `-` is standard input.
enum InputFile {
    /// What is read whole may be so long.
    static let bytesMax = 64 << 20

    static func read(_ path: String, limit: Int = bytesMax) throws -> [UInt8] {
        let input = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let handle = input else {
            throw Refusal("\(path): no such file, or it can not be read.")
        }
        defer { try? handle.close() }
        let data: Data
        do {
            data = try handle.read(upToCount: limit + 1) ?? Data()
        } catch {
            throw Refusal("\(path): it can not be read; is it a file?")
        }
        guard data.count <= limit else {
            throw Refusal("\(path): more than \(limit >> 20) MiB.")
        }
        return [UInt8](data)
    }

    /// The file to be read in pieces, more than once. What comes by standard input or a pipe is put aside first.
    static func source(_ path: String) throws -> X12FileSource {
        do {
            if path != "-", !isPipe(path) { return try X12FileSource(path: path) }
            guard let input = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path)
            else { throw Refusal("\(path): it can not be read.") }
            let source = try X12FileSource()
            while let data = try input.read(upToCount: 1 << 20), !data.isEmpty {
                try source.append([UInt8](data))
            }
            return source
        } catch let failure as X12FileSource.Failure {
            throw Refusal("\(failure)")
        }
    }

    private static func isPipe(_ path: String) -> Bool {
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        return [.typeCharacterSpecial, .typeUnknown].contains(type as? FileAttributeType)
    }

    /// All of a source that may not be longer than what is read whole.
    static func read(_ source: X12FileSource, _ path: String) throws -> [UInt8] {
        let bytes = try source.read(at: 0, upTo: bytesMax + 1)
        guard bytes.count <= bytesMax else {
            throw Refusal("\(path): more than \(bytesMax >> 20) MiB.")
        }
        return bytes
    }
}
