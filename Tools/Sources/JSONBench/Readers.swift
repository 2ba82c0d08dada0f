import Foundation
import JSON

/// Something that reads the same document again and again, and says how long it took.
protocol Reader {
    var name: String { get }
    func seconds(reading count: Int) throws -> Double
}

struct TapeReader: Reader {
    let name = "Assent, tape"
    let bytes: [UInt8]

    func seconds(reading count: Int) throws -> Double {
        try measured {
            for _ in 0..<count { keep(try JSONDocument.parse(bytes).root.kind == .object) }
        }
    }
}

struct FoundationReader: Reader {
    let name = "Foundation, JSONSerialization"
    let data: Data

    init(bytes: [UInt8]) { data = Data(bytes) }

    func seconds(reading count: Int) throws -> Double {
        try measured {
            for _ in 0..<count {
                keep(try JSONSerialization.jsonObject(with: data) is [String: Any])
            }
        }
    }
}

/// orjson in a Python process of its own: it is told how often to read and answers with the time it measured.
final class PythonReader: Reader {
    let name: String
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ python: String, script: String, bytes: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent(
                "assent-bench-\(ProcessInfo.processInfo.processIdentifier).json")
        try Data(bytes).write(to: file)
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [script, file.path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        name = Self.line(output)
        try FileManager.default.removeItem(at: file)
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    func seconds(reading count: Int) throws -> Double {
        try input.fileHandleForWriting.write(contentsOf: Data("\(count)\n".utf8))
        guard let seconds = Double(Self.line(output)) else { throw Silent() }
        return seconds
    }

    /// The other process went away.
    struct Silent: Error {}

    private static func line(_ pipe: Pipe) -> String {
        var bytes: [UInt8] = []
        while let byte = try? pipe.fileHandleForReading.read(upToCount: 1)?.first,
            byte != UInt8(ascii: "\n")
        {
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

private func measured(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

/// Keeps the optimizer from leaving out what nobody looks at.
@inline(never)
private func keep(_ isRead: Bool) {
    guard isRead else { fatalError("the document is no object") }
}
