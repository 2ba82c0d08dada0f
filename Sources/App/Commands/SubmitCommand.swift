import ArgumentParser
import Cases
import PASGateway
import Primitives
import Workflow

struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Submit a PAS request Bundle; the answer comes in the same format.")

    @Argument(help: "A PAS 2.2.1 request Bundle (JSON); '-' reads standard input.")
    var file: String

    @Flag(help: "Explain on stderr every check of every line.")
    var explain = false

    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let bytes = try InputFile.read(file)
        try await Desk.use(places, for: .writing) { desk in
            let answer = await desk.gateway.submit(bytes, caller: .local, now: time.instant)
            Console.out(answer.bytes)
            if explain, let authorization = answer.authorization {
                Console.error(ExplanationReport.text(authorization))
            }
            guard answer.kind == .ok else { throw ExitCode(1) }
        }
    }
}
