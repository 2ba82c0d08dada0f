import Foundation
import X12

/// How fast X12 is read: every segment and the length of every element, on files made from samples.
///
///     X12Bench [--megabytes N] FILE...
@main
enum X12Bench {
    static let rounds = 9

    static func main() throws {
        var files = Array(CommandLine.arguments.dropFirst())
        var megabytes = 10
        if files.first == "--megabytes", files.count > 2, let number = Int(files[1]) {
            megabytes = number
            files.removeFirst(2)
        }
        guard !files.isEmpty else {
            print("usage: X12Bench [--megabytes N] FILE...")
            exit(2)
        }
        print(row("file, made \(megabytes) MB", "segments", "reading MB/s"))
        for file in files {
            let sample = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
            let bytes = made(from: sample, megabytes: megabytes)
            let reading = best(bytes.count) { keep(read(bytes) > 0) }
            print(
                row(
                    URL(fileURLWithPath: file).lastPathComponent, "\(segments(bytes))",
                    String(format: "%.0f", reading)))
        }
    }

    /// The sample again and again, until there are so many megabytes.
    static func made(from sample: [UInt8], megabytes: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(megabytes * 1_000_000 + sample.count)
        while bytes.count < megabytes * 1_000_000 { bytes += sample }
        return bytes
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

    static func segments(_ bytes: [UInt8]) -> Int {
        var reader = X12Reader(bytes)
        var count = 0
        while case .segment = reader.advance() { count += 1 }
        return count
    }

    static func best(_ bytes: Int, _ body: () -> Void) -> Double {
        var best = 0.0
        for _ in 0..<rounds {
            let time = ContinuousClock().measure(body)
            let seconds =
                Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
            best = max(best, Double(bytes) / seconds / 1e6)
        }
        return best
    }

    static func row(_ name: String, _ cells: String...) -> String {
        name.padding(toLength: 44, withPad: " ", startingAt: 0)
            + cells.map { String(repeating: " ", count: max(1, 16 - $0.count)) + $0 }.joined()
    }

    @inline(never)
    static func keep(_ isRead: Bool) { if !isRead { fatalError("nothing was read") } }
}
