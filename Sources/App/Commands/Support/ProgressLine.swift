import Foundation

/// How far something long is, on one line of the terminal that is written again and again. Nothing where stderr is no
/// terminal.
final class ProgressLine {
    private let total: Int
    private let begun = ContinuousClock.now
    private var shown: ContinuousClock.Instant?
    private let pause: Duration = .milliseconds(200)

    init?(total: Int) {
        guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return nil }
        self.total = total
    }

    func show(done: Int) {
        let now = ContinuousClock.now
        if let shown, now - shown < pause { return }
        shown = now
        let seconds = (now - begun) / .seconds(1)
        write(Self.text(done: done, total: total, seconds: seconds))
    }

    /// Gives the line back to what is written next.
    func clear() {
        guard shown != nil else { return }
        shown = nil
        write("")
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    /// `[####......]  41,200 of 100,000   41%   1,510/s   0:39 left`, at most 79 columns.
    static func text(done: Int, total: Int, seconds: Double) -> String {
        let width = 24
        let part = total > 0 ? min(1, Double(done) / Double(total)) : 1
        let filled = Int(part * Double(width))
        let bar =
            String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        let percent = Int(part * 100)
        var text = "[\(bar)] \(grouped(done)) of \(grouped(total))  \(percent)%"
        if seconds >= 0.5, done > 0 {
            let rate = Double(done) / seconds
            let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
            text += "  \(grouped(Int(rate)))/s  \(clock(left)) left"
        }
        return text
    }

    private static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    /// `m:ss`, or `h:mm:ss`.
    private static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return hours > 0
            ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
    }
}
