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
            "Submit a request, as a PAS Bundle or X12 278; the answer comes in the same format.")

    @Argument(help: "A PAS 2.2.1 request Bundle (JSON) or X12 278 requests; '-' reads stdin.")
    var file: String

    @Flag(help: "Explain on stderr every check of every line.")
    var explain = false

    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let bytes = try InputFile.read(file)
        try await Desk.use(places, for: .writing) { desk in
            let isAnswered =
                X12Gateway.isX12(bytes)
                ? await submitX12(bytes, desk) : await submitPAS(bytes, desk)
            guard isAnswered else { throw ExitCode(1) }
        }
    }

    private func submitPAS(_ bytes: [UInt8], _ desk: Desk) async -> Bool {
        let answer = await desk.gateway.submit(bytes, caller: .local, now: time.instant)
        Console.out(answer.bytes)
        if let authorization = answer.authorization { explain(authorization) }
        return answer.kind == .ok
    }

    private func submitX12(_ bytes: [UInt8], _ desk: Desk) async -> Bool {
        let answer = await X12Gateway(workflow: desk.workflow).submit(bytes, now: time.instant)
        if !answer.bytes.isEmpty { Console.out(answer.bytes) }
        for problem in answer.problems { Console.error("\(file): \(problem)") }
        for rejection in answer.rejections {
            let place = rejection.place.map { "\($0): " } ?? ""
            Console.error("\(file): \(place)\(rejection.message)")
        }
        for authorization in answer.cases { explain(authorization) }
        return answer.kind == .ok
    }

    private func explain(_ authorization: Case) {
        if explain { Console.error(ExplanationReport.text(authorization)) }
    }
}
