import Cases
import Foundation
import JSON
import Policies

/// How many times a second of one core a policy of ten criteria goes from parsed documents (the Bundle's resources, and
/// the request as expressions see it) to its verdict with the explanation: PolicyBench BUNDLE CRITERIA [SECONDS]
///
/// The first line of a request also has its documents made: they are written, parsed and listed once for all lines.
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
        let bare = best(seconds) { sample.evaluatedAlone() }
        print("from parsed documents to verdict and explanation: \(Int(line)) a CPU-second")
        print("with the documents of the request made anew: \(Int(whole)) a CPU-second")
        print("the ten expressions alone, nothing explained: \(Int(bare)) a CPU-second")
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
