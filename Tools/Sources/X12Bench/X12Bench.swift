import Foundation
import X12

/// How fast X12 is read (every segment and the length of every element), and how fast it is validated against its guide
/// and answered with a 999, on files made from samples. Seconds are those of the processor, so that what else the machine
/// does is not measured.
///
///     X12Bench FILE...              reading and validating 10 MB made from each, the best of some rounds
///     X12Bench --stream MB FILE     validating so many MB as they are made, once, and the peak of memory
///     X12Bench --make MB FILE       writes such a file to standard output: for peers
@main
enum X12Bench {
    static let rounds = 7
    static let megabytes = 10

    /// docs/performance.md: what is promised, in MB a second of one processor; in MiB.
    static let readingMin = 900.0
    static let validatingMin = 60.0
    static let streamingPeakMax = 64.0

    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.count == 3, let megabytes = Int(words[1]), megabytes > 0 {
            switch words[0] {
            case "--stream": return try stream(words[2], megabytes: megabytes)
            case "--make": return try make(words[2], megabytes: megabytes)
            default: break
            }
        }
        guard let first = words.first, !first.hasPrefix("--") else {
            print("usage: X12Bench FILE... | --stream MB FILE | --make MB FILE")
            exit(2)
        }
        try compare(words)
    }

    private static func compare(_ files: [String]) throws {
        print(row("\(megabytes) MB of", "sets", "reading MB/s", "validating MB/s"))
        var isKept = true
        for path in files {
            let (name, sample) = try sample(path)
            guard let bytes = MadeFile.whole(name: name, sample: sample, megabytes: megabytes)
            else {
                print("\(name): no set in it, skipped")
                continue
            }
            let reading = best(bytes.count) { precondition(read(bytes) > 0) }
            var sets = 0
            let validating = best(bytes.count) {
                var validation = Validation()
                for lower in stride(from: 0, to: bytes.count, by: Validation.chunkBytes) {
                    validation.take(
                        bytes[lower..<min(bytes.count, lower + Validation.chunkBytes)])
                }
                validation.finish()
                precondition(validation.answeredBytes > 0)
                sets = validation.setCount
            }
            isKept = isKept && reading >= readingMin && (sets == 0 || validating >= validatingMin)
            print(
                row(
                    name, "\(sets)", String(format: "%.0f", reading),
                    sets == 0 ? "no guide" : String(format: "%.0f", validating)))
        }
        print("promised: reading \(Int(readingMin)), validating \(Int(validatingMin))")
        if !isKept {
            print("NOT KEPT")
            exit(1)
        }
    }

    private static func stream(_ path: String, megabytes: Int) throws {
        let (name, sample) = try sample(path)
        guard var file = MadeFile(name: name, sample: sample) else {
            print("\(name): no set in it")
            exit(2)
        }
        var validation = Validation()
        var byteCount = 0
        let begun = processorSeconds()
        while let chunk = file.next(Validation.chunkBytes, of: megabytes) {
            byteCount += chunk.count
            validation.take(chunk)
        }
        validation.finish()
        let seconds = processorSeconds() - begun
        let peak = peakMebibytes()
        print(
            String(
                format: "%@: %d MB in %d sets, %d accepted: %.1f s, %.0f MB/s, peak %.0f MiB",
                name, byteCount / 1_000_000, validation.setCount, validation.acceptedCount, seconds,
                Double(byteCount) / seconds / 1e6, peak))
        if peak > streamingPeakMax {
            print("NOT KEPT: promised are at most \(Int(streamingPeakMax)) MiB")
            exit(1)
        }
    }

    private static func make(_ path: String, megabytes: Int) throws {
        let (name, sample) = try sample(path)
        guard var file = MadeFile(name: name, sample: sample) else { exit(2) }
        while let chunk = file.next(1 << 20, of: megabytes) {
            try FileHandle.standardOutput.write(contentsOf: Data(chunk))
        }
    }

    private static func sample(_ path: String) throws -> (String, [UInt8]) {
        let file = URL(fileURLWithPath: path)
        return (file.lastPathComponent, Array(try Data(contentsOf: file)))
    }

    /// The sum of the lengths of all elements.
    static func read(_ bytes: [UInt8]) -> Int {
        var reader = X12Reader(bytes)
        var sum = 0
        while true {
            switch reader.advance() {
            case .segment:
                for number in 0...reader.count { sum += reader.byteCount(number) }
            case .end, .needsBytes: return sum
            case .fault: break
            }
        }
    }

    static func best(_ bytes: Int, _ body: () -> Void) -> Double {
        var best = 0.0
        for _ in 0..<rounds {
            let begun = processorSeconds()
            body()
            best = max(best, Double(bytes) / (processorSeconds() - begun) / 1e6)
        }
        return best
    }

    static func row(_ name: String, _ cells: String...) -> String {
        name.padding(toLength: 44, withPad: " ", startingAt: 0)
            + cells.map { String(repeating: " ", count: max(1, 16 - $0.count)) + $0 }.joined()
    }
}
