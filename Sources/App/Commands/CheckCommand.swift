import ArgumentParser
import BookFiles
import PASGateway
import Plans
import Primitives

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong with PAS request Bundles, without taking them in.")

    @Argument(help: "Files; '-' reads standard input.")
    var files: [String]

    @Flag(help: "Refuse deviations that a payer answers all the same.")
    var strict = false

    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let book = try Desk.loadBook(places.bookPath)
        var refused = 0
        for file in files {
            let problems = PASGateway.check(
                try InputFile.read(file), book: book.book, now: time.instant)
            let isRefused = problems.contains { strict || $0.severity == .error }
            if isRefused { refused += 1 }
            Console.out("\(file): \(isRefused ? "refused" : "ok")")
            for problem in problems { Console.out(Console.wrapped("\(problem)", indent: 2)) }
        }
        guard refused == 0 else { throw ExitCode(1) }
    }
}
