import ArgumentParser
import PASGateway
import Primitives
import Workflow

struct InquireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inquire",
        abstract: "Ask for the current answer with a PAS inquiry Bundle.",
        usage: "assent inquire <file> [<options>]")

    @Argument(help: "A PAS inquiry Bundle (JSON); '-' reads standard input.")
    var file: String

    @OptionGroup var guide: GuideOptions
    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let bytes = try InputFile.read(file)
        try await Desk.use(places, for: .reading) { desk in
            let answer = await guide.gateway(of: desk, for: bytes, now: time.instant)
                .inquire(bytes, caller: .local, now: time.instant)
            Console.out(answer.bytes)
            guard answer.kind == .ok else { throw ExitCode(1) }
        }
    }
}
