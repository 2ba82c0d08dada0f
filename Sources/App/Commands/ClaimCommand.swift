import Adjudication
import ArgumentParser
import Cases
import CodeSets
import Primitives
import Workflow

struct ClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Which authorization covers this claim line, or why does none?",
        discussion: """
            The units are used durably and once: the same claim key asked again changes nothing. \
            Exit status 1 where no authorization covers the line.
            """)

    @Option(help: "Authorization number (837 REF G1).")
    var number: String?

    @Option(help: "Any identifier of the member.")
    var member: String

    @Option(help: "Service code: CPT, HCPCS Level II, or service-type:CODE.")
    var code: String

    @Option(help: "Modifier; may be repeated.")
    var modifier: [String] = []

    @Option(help: "Units billed.")
    var units: Decimal

    @Option(help: "Billing or rendering provider (NPI).")
    var provider: String

    @Option(help: "Date of service (YYYY-MM-DD).")
    var on: CivilDate

    @Option(help: "The key of this line of the claim. Default: made of the other arguments.")
    var claim: String?

    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func validate() throws {
        guard units > Decimal(0) else { throw ValidationError("--units is above zero.") }
    }

    func run() async throws {
        try await Desk.use(places, for: .writing) { desk in
            let code = try ProcedureCode.argument(code)
            let key =
                claim
                ?? [number ?? "-", member, code.code, "\(units)", provider, on.description]
                .joined(separator: "/")
            let question = ClaimQuestion(
                claim: key, number: number, member: member, code: code,
                modifiers: modifier.compactMap { Modifier($0) }, units: units, provider: provider,
                on: on)
            let answer = try await refusing { () async throws(WorkflowError) in
                try await desk.workflow.bill(question, now: time.instant)
            }
            switch answer {
            case .covered(let id, let subject, let number, let left, let before):
                Console.out("covered by \(number) (case \(id), \(subject)); \(left) units left")
                if before {
                    Console.error("This claim used its units before; nothing was used now.")
                }
            case .notRequired(let reason, let citation):
                Console.out("covered without authorization: \(reason) [\(citation.text)]")
            case .notCovered(let cause, let message, let id):
                Console.out(
                    "not covered: CARC \(cause.carc): \(message)\(id.map { " (case \($0))" } ?? "")"
                )
                throw ExitCode(1)
            }
        }
    }
}
