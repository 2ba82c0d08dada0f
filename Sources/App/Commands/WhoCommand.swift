import ArgumentParser
import Cases
import CodeSets
import Primitives
import Workflow

struct WhoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: "Is authorization needed, who decides, and on what basis?",
        usage: "assent who <code> --member <member> [<options>]",
        discussion: "A look-up never guarantees payment.")

    @Argument(help: "Service code: CPT, HCPCS Level II, or service-type:CODE.")
    var code: String

    @Option(help: "Any identifier of the member.")
    var member: String

    @Option(help: "Rendering provider (NPI).")
    var provider: String?

    @Option(help: "Facility (NPI).")
    var facility: String?

    @Option(name: .customLong("dx"), help: "Diagnosis code (ICD-10-CM); may be repeated.")
    var diagnoses: [DiagnosisCode] = []

    @Option(help: "Number of units.")
    var units: Decimal?

    @Option(help: "Place of service, two digits.")
    var place: PlaceOfService?

    @Option(help: "Date of service (YYYY-MM-DD). Default: today.")
    var on: CivilDate?

    @Flag(help: "Answer as JSON.")
    var json = false

    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func validate() throws {
        if let units, units <= Decimal(0) { throw ValidationError("--units is above zero.") }
    }

    func run() async throws {
        try await Desk.use(places, for: .reading) { desk in
            let question = WhoQuestion(
                code: try ProcedureCode.argument(code), member: member, provider: provider,
                facility: facility, diagnoses: diagnoses, units: units, placeOfService: place,
                on: on)
            let answer = try await refusing { () async throws(WorkflowError) in
                try await desk.workflow.who(question, now: time.instant)
            }
            Console.out(
                json
                    ? String(decoding: answer.json(for: question.code, pretty: true), as: UTF8.self)
                    : WhoReport.text(answer, question.code))
        }
    }
}
