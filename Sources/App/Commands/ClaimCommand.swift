import Adjudication
import ArgumentParser
import Cases
import CodeSets
import Primitives
import Workflow
import X12Gateway

struct ClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Which authorization covers these claims, or why does none?",
        discussion: """
            Takes a file of claims (X12 837P or 837I), or one line by its options. Units are used \
            durably and once: what is sent again changes nothing; a replacement (frequency 7) or a \
            void (8) gives back what its original used. The 835 says what authorizations, benefits \
            and fees of the book come to; nothing is paid by it. Exit status 1 where a line is not \
            covered or a set or a claim was not taken in.
            """)

    @Argument(help: "A file of 837P or 837I claims; '-' reads standard input.")
    var file: String?

    @Option(help: "With a file: write the answer as X12 835 to this file.")
    var remit: String?

    @Flag(name: .customLong("835"), help: "With a file: print the answer as X12 835.")
    var printsRemittance = false

    @Flag(help: "With a file: print the answer as JSON.")
    var json = false

    @Option(help: "Authorization number (837 REF G1).")
    var number: String?

    @Option(help: "Any identifier of the member.")
    var member: String?

    @Option(help: "Service code: CPT, HCPCS Level II, or service-type:CODE.")
    var code: String?

    @Option(help: "Modifier; may be repeated.")
    var modifier: [String] = []

    @Option(help: "Units billed.")
    var units: Decimal?

    @Option(help: "Billing or rendering provider (NPI).")
    var provider: String?

    @Option(help: "Date of service (YYYY-MM-DD).")
    var on: CivilDate?

    @Option(help: "The key of this line of the claim. Default: made of the other arguments.")
    var claim: String?

    @OptionGroup var places: PlaceOptions
    @OptionGroup var time: TimeOptions

    func validate() throws {
        let isLine =
            [member, code, provider, number, claim].contains { $0 != nil } || units != nil
            || on != nil || !modifier.isEmpty
        if file != nil {
            guard !isLine else { throw ValidationError("Give a file or the options of one line.") }
            guard !(json && printsRemittance) else {
                throw ValidationError("--json and --835 both go to standard output.")
            }
            return
        }
        guard remit == nil, !printsRemittance, !json else {
            throw ValidationError("--remit, --835 and --json answer a file of claims.")
        }
        guard member != nil, code != nil, provider != nil, on != nil, let units else {
            throw ValidationError(
                "Give a file, or --member, --code, --units, --provider and --on of one line.")
        }
        guard units > Decimal(0) else { throw ValidationError("--units is above zero.") }
    }

    func run() async throws {
        if let file { return try await answer(file) }
        guard let member, let code, let units, let provider, let on else { return }
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
            try tell(answer)
        }
    }

    private func tell(_ answer: ClaimFileAnswer) throws {
        if printsRemittance {
            if !answer.remittance.isEmpty { Console.out(answer.remittance) }
            Console.error(ClaimReport.text(answer))
        } else {
            Console.out(
                json
                    ? String(decoding: answer.json(pretty: true), as: UTF8.self)
                    : ClaimReport.text(answer))
        }
        for problem in answer.problems { Console.error("\(problem)") }
        for claim in answer.refused {
            for problem in claim.problems {
                Console.error("Claim \(claim.patientControlNumber): \(problem)")
            }
        }
        guard answer.isCovered else { throw ExitCode(1) }
    }

    /// The 835 is written before anything is told: a file that can not be written is an error, and the claims, which are
    /// filed by then, are answered the same when they are sent again.
    private func answer(_ file: String) async throws {
        let bytes = try InputFile.read(file)
        try await Desk.use(places, for: .writing) { desk in
            let answer = try await refusing { () async throws(WorkflowError) in
                try await X12Gateway(workflow: desk.workflow).file(bytes, now: time.instant)
            }
            if let remit { try OutputFile.write(answer.remittance, to: remit) }
            try tell(answer)
        }
    }

    private func tell(_ answer: ClaimAnswer) throws {
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
                "not covered: CARC \(cause.carc): \(message)\(id.map { " (case \($0))" } ?? "")")
            throw ExitCode(1)
        }
    }
}
