import ArgumentParser
import Cases
import Foundation
import Identity
import Primitives
import Records
import Workflow

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide what a machine may not, as a reviewer of the registry.",
        subcommands: [List.self, Show.self, Ask.self, Decide.self, Expedite.self, Extend.self])

    /// Who acts, and the proof of it.
    struct ReviewerOptions: ParsableArguments {
        @Option(name: .customLong("as"), help: "The reviewer's id in the registry.")
        var reviewer: String

        @Option(help: "File with the reviewer's access key. Else $ASSENT_REVIEWER_KEY.")
        var keyFile: String?

        /// Signs the reviewer in and finds the case, for an act that writes.
        func act(
            on number: String, _ places: PlaceOptions, _ time: TimeOptions,
            _ body: (Desk, AuthenticatedAct, Case) async throws -> Void
        ) async throws {
            try await Desk.use(places, for: .writing) { desk in
                let act = try await authenticate(desk, now: time.instant)
                try await body(desk, act, try await CaseReport.find(number, desk))
            }
        }

        private func authenticate(_ desk: Desk, now: Instant) async throws -> AuthenticatedAct {
            let key: String
            if let keyFile {
                let bytes = try InputFile.read(keyFile, limit: 4096)
                key = String(decoding: bytes, as: UTF8.self)
                    .trimmingCharacters(in: .whitespacesAndNewlines)
            } else if let given = ProcessInfo.processInfo.environment["ASSENT_REVIEWER_KEY"] {
                key = given
            } else {
                throw Refusal("Give the access key: --key-file, or $ASSENT_REVIEWER_KEY.")
            }
            do {
                return try await Authenticator(store: desk.store)
                    .authenticate(ReviewerID(reviewer), accessKey: key, now: now)
            } catch {
                throw Refusal("Sign-in refused: \(error).")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cases that wait for a person, the most urgent first.")

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await Desk.use(places, for: .reading) { desk in
                let queue = try await refusing { () async throws(WorkflowError) in
                    try await desk.workflow.reviewQueue(now: time.instant)
                }
                Console.out(CaseReport.table(queue, now: time.instant))
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A case with every check, its evidence and its clock.")

        @Argument(help: "Case reference or authorization number.")
        var number: String

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await Desk.use(places, for: .reading) { desk in
                let authorization = try await CaseReport.find(number, desk)
                try await CaseReport.printStatus(of: authorization, desk, time)
                Console.out("")
                Console.out(ExplanationReport.text(authorization))
            }
        }
    }

    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask the provider for one more item.",
            usage: "assent review ask <number> --question <question> --as <as> [<options>]")

        @Argument(help: "Case reference.")
        var number: String

        @Option(help: "Line number; without it the event.")
        var line: Int?

        @Option(help: "What is asked for, as one sentence.")
        var question: String

        @Option(help: "LOINC code of the document wanted.")
        var loinc: String?

        @Option(help: "The version of the case that you have seen. Default: the current one.")
        var seen: Int?

        @OptionGroup var reviewer: ReviewerOptions
        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await reviewer.act(on: number, places, time) { desk, act, authorization in
                let asked = try await refusing { () async throws(WorkflowError) in
                    try await desk.workflow.ask(
                        authorization.id, subject: line.map { .line($0) } ?? .event,
                        question: question, loinc: loinc, act: act,
                        seenVersion: seen ?? authorization.version, now: time.instant)
                }
                Console.out("asked; case \(asked.id) is at version \(asked.version)")
            }
        }
    }

    struct Decide: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Approve, grant less, or deny, as a licensed reviewer.")

        @Argument(help: "Case reference.")
        var number: String

        @Option(help: "Line number; without it the event.")
        var line: Int?

        @Flag(help: "Approve all that was asked.")
        var approve = false

        @Option(help: "Grant this many units, fewer than were asked.")
        var grant: Primitives.Decimal?

        @Option(help: "With --grant: the first day approved. Default: the first day asked for.")
        var from: CivilDate?

        @Option(
            help: """
                With --grant: the last day approved. Default: as many days as are granted, else as \
                long as the plan lets an approval last.
                """)
        var until: CivilDate?

        @Flag(help: "Deny.")
        var deny = false

        @Option(help: "The specific reason, for a denial or a reduction.")
        var reason: String?

        @Option(help: "The provision or criterion it rests on, and where to read it.")
        var criterion: String?

        @Option(help: "The clinical explanation for this patient.")
        var rationale: String?

        @Option(help: "The version of the case that you have seen. Default: the current one.")
        var seen: Int?

        @OptionGroup var reviewer: ReviewerOptions
        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func validate() throws {
            guard [approve, grant != nil, deny].filter({ $0 }).count == 1 else {
                throw ValidationError("Say one of --approve, --grant UNITS, --deny.")
            }
            if !approve, isBlank(reason) || isBlank(criterion) {
                throw ValidationError("A denial or a reduction needs --reason and --criterion.")
            }
            if from != nil || until != nil {
                guard grant != nil, from.flatMap({ from in until.map { $0 >= from } }) ?? true
                else {
                    throw ValidationError("--from and --until go with --grant, and in this order.")
                }
            }
            if deny, isBlank(rationale) { throw ValidationError("A denial needs --rationale.") }
        }

        private func isBlank(_ text: String?) -> Bool {
            !(text?.saysSomething ?? false)
        }

        func run() async throws {
            try await reviewer.act(on: number, places, time) { desk, act, authorization in
                let subject = line.map { Subject.line($0) } ?? .event
                let decision = ReviewDecision(
                    caseID: authorization.id, subject: subject,
                    seenVersion: seen ?? authorization.version,
                    outcome: try outcome(authorization, subject))
                let decided = try await refusing { () async throws(WorkflowError) in
                    try await desk.workflow.decide(decision, act: act, now: time.instant)
                }
                Console.out(ExplanationReport.text(decided))
            }
        }

        private func outcome(
            _ authorization: Case, _ subject: Subject
        ) throws -> ReviewDecision.Outcome {
            let specific = SpecificReason(reason ?? "", citation: Citation(criterion ?? ""))
            if approve { return .approve }
            if deny { return .deny(reason: specific, rationale: rationale ?? "") }
            let unit = authorization.asked(subject)?.unit ?? .units
            guard let grant, let quantity = Quantity(grant, unit) else {
                throw Refusal("--grant is above zero.")
            }
            return .grant(
                quantity, period: try period(authorization, subject), reason: specific)
        }

        /// From the first day asked for, where only the last is given.
        private func period(_ authorization: Case, _ subject: Subject) throws -> DateRange? {
            guard from != nil || until != nil else { return nil }
            guard let start = from ?? authorization.days(asked: subject)?.start else {
                throw Refusal("--until needs --from: the request names no day.")
            }
            if let until, until < start {
                throw Refusal("--until \(until) is before \(start), the first day asked for.")
            }
            return DateRange(start: start, end: until)
        }
    }
}
