import Foundation
import X12

/// How fast X12 is read (every segment and the length of every element), and how fast it is validated against its guide
/// and answered with a 999, on files made from samples: one set again and again in one group.
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
        print(row("file, made \(megabytes) MB", "sets", "reading MB/s", "validating MB/s"))
        for file in files {
            let sample = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
            let bytes = made(from: sample, megabytes: megabytes)
            let reading = best(bytes.count) { keep(read(bytes) > 0) }
            var sets = 0
            let validating = best(bytes.count) { sets = validate(bytes) }
            print(
                row(
                    URL(fileURLWithPath: file).lastPathComponent, "\(sets)",
                    String(format: "%.0f", reading),
                    sets == 0 ? "no guide yet" : String(format: "%.0f", validating)))
        }
    }

    /// The set of a sample again and again in its group, until there are so many megabytes; control numbers and counts
    /// are right.
    static func made(from sample: [UInt8], megabytes: Int) -> [UInt8] {
        guard let content = content(of: sample), let header = content.envelope else {
            return sample
        }
        let separator = UInt8(ascii: "*")
        var bytes = header
        var count = 0
        while bytes.count < megabytes * 1_000_000 {
            count += 1
            let number = String(format: "%09d", count)
            for segment in content.set {
                var elements = (0...segment.count).map { segment[$0].text }
                if elements[0] == "ST" || elements[0] == "SE" { elements[2] = number }
                if elements[0] == "SE" { elements[1] = String(content.set.count) }
                bytes += elements.joined(separator: "*").utf8
                bytes.append(content.set.delimiters.segment)
            }
        }
        precondition(content.set.delimiters.element == separator)
        let end = String(UnicodeScalar(content.set.delimiters.segment))
        bytes += "GE*\(count)*\(content.group)\(end)IEA*1*\(content.interchange)\(end)".utf8
        return bytes
    }

    private struct Content {
        var set: X12TransactionSet
        var envelope: [UInt8]?
        var group: String
        var interchange: String
    }

    private static func content(of sample: [UInt8]) -> Content? {
        var found: Content?
        var group = ""
        var interchange = ""
        for event in X12Intake.events(in: sample) {
            switch event {
            case .interchangeBegan(let header, _): interchange = header.controlNumber
            case .groupBegan(let header, _): group = header.controlNumber
            case .set(_, let set):
                if let set, found == nil {
                    found = Content(set: set, group: group, interchange: interchange)
                }
            default: break
            }
        }
        var reader = X12Reader(sample)
        while case .segment = reader.advance() {
            if reader.id == "ST" { found?.envelope = Array(sample[..<reader.offset]) }
            if found?.envelope != nil { break }
        }
        return found
    }

    /// Validates a whole file and writes its 999. How many sets were held against a guide.
    static func validate(_ bytes: [UInt8]) -> Int {
        var intake = X12Intake()
        var sets = 0
        var written = 0
        func drain() {
            while let event = intake.next() {
                switch event {
                case .set(let report, _): if report.guide != nil { sets += 1 }
                case .groupEnded(let group): written += acknowledgment(group)
                default: break
                }
            }
        }
        for lower in stride(from: 0, to: bytes.count, by: 64 << 10) {
            intake.feed(bytes[lower..<min(bytes.count, lower + (64 << 10))])
            drain()
        }
        intake.finish()
        drain()
        keep(written > 0)
        return sets
    }

    private static func acknowledgment(_ group: X12GroupReport) -> Int {
        var writer = X12Writer()
        do {
            let envelope = X12Writer.Envelope(
                sender: "RECEIVER", receiver: "SENDER", date: "20260102", time: "0800")
            try writer.beginInterchange(envelope, controlNumber: 1)
            try writer.beginGroup("FA", version: "005010X231A1", envelope, controlNumber: 1)
            try X12Acknowledgment.write999(group, controlNumber: "0001", to: &writer)
        } catch { fatalError("\(error)") }
        return writer.bytes.count
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
