import ArgumentParser
import Cases
import Portal
import Workflow

extension CasesCommand {
    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Why each line was decided so: criterion by criterion, with the evidence.",
            usage: "assent cases explain <number> [<options>]",
            discussion: """
                Shown is what was recorded with the decision: its words, quotes and verdicts, under the \
                version of the policy that was in force. A note says where the plan book has a newer one.
                """)

        @Argument(help: "Case reference or authorization number.")
        var number: String

        @Option(help: "Only this line; 0 is the event.")
        var line: Int?

        @Flag(help: "For programs.")
        var json = false

        @Flag(help: "A page for a browser, or to print.")
        var html = false

        @OptionGroup var places: PlaceOptions

        func validate() throws {
            guard !json || !html else { throw ValidationError("One of --json and --html.") }
        }

        func run() async throws {
            try await Desk.use(places, for: .reading) { desk in
                let authorization = try await CaseReport.find(number, desk)
                var explanation = desk.workflow.explanation(of: authorization)
                if let line {
                    explanation.lines.removeAll { ($0.subject.lineNumber ?? 0) != line }
                    guard !explanation.lines.isEmpty else {
                        throw Refusal(
                            "\(authorization.id) has no decision of line \(line). It has: "
                                + "\(authorization.subjects.map(\.description).joined(separator: ", "))."
                        )
                    }
                }
                if json {
                    Console.out(explanation.json())
                } else if html {
                    Console.out(CaseExplanationView(explanation).page)
                } else {
                    Console.out(CaseExplanationReport.text(explanation))
                }
            }
        }
    }
}
