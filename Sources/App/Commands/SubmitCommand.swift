import ArgumentParser
import Cases
import PASGateway
import Primitives
import Workflow
import X12Gateway

struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract:
            "Submit a request, as a PAS Bundle or X12; the answer comes in the same format.",
        usage: "assent submit <file> [<options>]",
        discussion: """
            An X12 file may hold many interchanges, groups and sets, and be of any size: the answers are written as they \
            are made, in the order of the sets.

            If the program is killed on the way, start it again with the same file and data: nothing is decided twice, \
            and the answer comes whole, from its beginning. With --out the answer is there under its name only when it \
            is complete. Once it is, the same file again is a repeat (TA1 025), unless --again asks for its answer.
            """)

    @Argument(help: "A PAS request Bundle (JSON) or X12 requests; '-' reads stdin.")
    var file: String

    @Option(help: "Write the answer to this file instead of stdout.")
    var out: String?

    @Flag(help: "Answer X12 interchanges that were answered before from the stored cases.")
    var again = false

    @Flag(help: "Explain on stderr every check of every line.")
    var explain = false

    @Flag(help: "No progress and no counts on stderr.")
    var quiet = false

    @OptionGroup var guide: GuideOptions
    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let source = try InputFile.source(file)
        let answer = try AnswerFile(out)
        try await Desk.use(places, for: .writing) { desk in
            let isAnswered =
                X12Gateway.isX12(try source.read(at: 0, upTo: 4096))
                ? try await submitX12(source, answer, desk)
                : try await submitPAS(try InputFile.read(source, file), answer, desk)
            guard isAnswered else { throw ExitCode(1) }
        }
    }

    private func submitPAS(
        _ bytes: [UInt8], _ file: AnswerFile, _ desk: Desk
    ) async throws -> Bool {
        let answer = await guide.gateway(of: desk, for: bytes, now: time.instant)
            .submit(bytes, caller: .local, now: time.instant)
        try file.write(answer.bytes)
        try file.complete()
        if let authorization = answer.authorization, explain {
            Console.error(ExplanationReport.text(authorization))
        }
        return answer.kind == .ok
    }

    private func submitX12(
        _ source: X12FileSource, _ answer: AnswerFile, _ desk: Desk
    ) async throws -> Bool {
        guard !guide.strict, guide.version == nil else {
            throw Refusal(
                "\(self.file): --guide and --strict are for PAS Bundles, and this is X12.")
        }
        let batch: X12Batch
        do {
            batch = try X12Gateway(workflow: desk.workflow)
                .batch(source, memory: again ? .answeringAgain : .refusingRepeats)
        } catch {
            throw Refusal("\(file): \(error)")
        }
        var report = BatchReport(
            file: file, setCount: batch.setCount, answer: answer, explains: explain,
            isQuiet: quiet)
        do {
            let answered = try await batch.answer(clock: time.clock, into: &report)
            try answer.complete()
            // Only now: who is killed before that gets the whole answer when the file comes again.
            if report.tally.unavailable == 0 { try await batch.close(answered) }
        } catch let failure as X12BatchFailure {
            report.end()
            throw Refusal("\(file): \(failure) Start it again to go on.")
        }
        report.end()
        return report.isSound
    }
}
