import ArgumentParser
import CodeSets
import Primitives
import Workflow

struct EstimateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate",
        abstract: "What the patient would pay, step by step.",
        usage: "assent estimate <code> --member <member> --provider <provider> \\\n  [<options>]")

    @Argument(help: "Service code: CPT, HCPCS Level II, or service-type:CODE.")
    var code: String

    @Option(help: "Any identifier of the member.")
    var member: String

    @Option(help: "Provider (NPI).")
    var provider: String

    @Option(help: "Number of units.")
    var units = 1

    @Option(help: "The provider's charge for a unit, in dollars.")
    var billed: Money?

    @Flag(help: "The service is an emergency.")
    var emergency = false

    @Option(help: "Date of service (YYYY-MM-DD). Default: today.")
    var on: CivilDate?

    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func validate() throws {
        guard units > 0 else { throw ValidationError("--units is a whole number above zero.") }
    }

    func run() async throws {
        try await Desk.use(places, for: .reading) { desk in
            let question = EstimateQuestion(
                code: try ProcedureCode.argument(code), member: member, provider: provider,
                units: units, billed: billed, isEmergency: emergency, on: on)
            let answer = try await refusing { () async throws(WorkflowError) in
                try await desk.workflow.estimate(question, now: time.instant)
            }
            Console.out(EstimateReport.text(answer))
        }
    }
}
