import Foundation
import JSON

/// How fast a document becomes navigable: our tape beside Foundation's JSONSerialization and, where Python has it,
/// orjson. Their rounds alternate, so that what the machine does meanwhile meets all of them.
///
///     JSONBench FILE [--orjson "PYTHON SCRIPT"]
///
/// Exits with 1 where the tape is less than five times as fast as JSONSerialization.
@main
enum JSONBench {
    static let rounds = 61
    static let roundSeconds = 0.02
    static let ratioMin = 5.0

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            print("usage: JSONBench FILE [PYTHON SCRIPT]")
            exit(2)
        }
        let file = URL(fileURLWithPath: arguments[1])
        let bytes = try minified(Array(Data(contentsOf: file)))
        var readers: [any Reader] = [TapeReader(bytes: bytes), FoundationReader(bytes: bytes)]
        if arguments.count == 4 {
            readers.append(try PythonReader(arguments[2], script: arguments[3], bytes: bytes))
        }
        let results = try run(readers, bytes: bytes.count)
        let table = Table(name: file.lastPathComponent, bytes: bytes.count, results: results)
        print(table.text)
        exit(table.ratio >= ratioMin ? 0 : 1)
    }

    /// The document without spaces, numbers as they were written.
    static func minified(_ bytes: [UInt8]) throws -> [UInt8] {
        func write(_ value: JSONValue, _ writer: inout JSONWriter) {
            switch value.kind {
            case .object:
                writer.object { writer in
                    for member in value.members {
                        writer.key(member.key)
                        write(member.value, &writer)
                    }
                }
            case .array:
                writer.array { writer in for element in value.elements { write(element, &writer) } }
            default: writer.raw(value)
            }
        }
        var writer = JSONWriter()
        write(try JSONDocument.parse(bytes).root, &writer)
        return writer.bytes
    }

    /// Megabytes a second of every round, by reader.
    static func run(_ readers: [any Reader], bytes: Int) throws -> [(name: String, rates: [Double])]
    {
        var results = readers.map { (name: $0.name, rates: [Double]()) }
        let counts = try readers.map { reader in
            let once = try reader.seconds(reading: 50) / 50
            return max(1, Int(roundSeconds / once))
        }
        for round in 0..<rounds + 3 {
            for (index, reader) in readers.enumerated() {
                let seconds = try reader.seconds(reading: counts[index])
                // The first rounds warm up.
                guard round >= 3 else { continue }
                results[index].rates.append(Double(bytes * counts[index]) / seconds / 1e6)
            }
        }
        return results
    }
}

/// What comes out, within 80 columns.
struct Table {
    let name: String
    let bytes: Int
    let results: [(name: String, rates: [Double])]

    /// Of the medians, tape to JSONSerialization.
    var ratio: Double { median(results[0].rates) / median(results[1].rates) }

    var text: String {
        var lines = [
            "\(name), minified: \(bytes) bytes, \(JSONBench.rounds) rounds, one thread", "",
            row("reader", "median MB/s", "best MB/s", "us/document"),
        ]
        for result in results {
            let rate = median(result.rates)
            lines.append(
                row(
                    result.name, fixed(rate, 0), fixed(result.rates.max() ?? 0, 0),
                    fixed(Double(bytes) / rate, 1)))
        }
        let verdict = ratio >= JSONBench.ratioMin ? "ok" : "TOO SLOW"
        lines += [
            "",
            "tape to JSONSerialization: \(fixed(ratio, 1)) times (at least \(fixed(JSONBench.ratioMin, 0)) wanted): \(verdict)",
        ]
        return lines.joined(separator: "\n")
    }

    private func row(_ name: String, _ cells: String...) -> String {
        name.padding(toLength: 38, withPad: " ", startingAt: 0)
            + cells.map { String(repeating: " ", count: max(1, 13 - $0.count)) + $0 }.joined()
    }

    private func fixed(_ value: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
