import Cases
import Foundation
import JSON
import Policies

/// How many times a second of one core a policy of ten criteria goes from a parsed Bundle to its verdict with the
/// explanation: PolicyBench BUNDLE CRITERIA [SECONDS]
///
/// Exits with 1 where that is less than was promised.
@main
enum PolicyBench {
    static let rateMin = 50_000.0
    static let rounds = 7

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: PolicyBench BUNDLE CRITERIA [SECONDS]")
            exit(2)
        }
        let seconds = arguments.count > 3 ? Double(arguments[3]) ?? 1 : 1
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
        let document = try JSONDocument.parse(bytes)
        let criteria = try String(contentsOfFile: arguments[2], encoding: .utf8)
        let sample = try Sample(document.root, criteria: criteria)
        print(sample.answer)
        let whole = best(seconds) { sample.decided().record.children.count }
        let line = best(seconds) { sample.decidedAgain().record.children.count }
        print("a request, from its parsed Bundle: \(Int(whole)) a CPU-second")
        print("a further line of the same request: \(Int(line)) a CPU-second")
        guard whole >= rateMin else {
            print("TOO SLOW: at least \(Int(rateMin)) wanted")
            exit(1)
        }
    }

    /// Of some rounds the best: what else the machine does is not measured.
    static func best(_ seconds: Double, _ body: () -> Int) -> Double {
        (0..<rounds).map { _ in
            var count = 0
            var made = 0
            let start = clock()
            var elapsed = 0.0
            repeat {
                for _ in 0..<500 { made &+= body() }
                count += 500
                elapsed = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            } while elapsed < seconds / Double(rounds)
            precondition(made > 0)
            return Double(count) / elapsed
        }.max() ?? 0
    }
}
