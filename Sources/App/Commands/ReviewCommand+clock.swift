import ArgumentParser
import Cases
import Primitives
import Workflow

extension ReviewCommand {
    /// A request to expedite, or its refusal: the clock follows (42 CFR 422.570).
    struct Expedite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a case expedited, or standard again; its clock with it.",
            usage: "assent review expedite <number> --reason <reason> --as <as> [<options>]")

        @Argument(help: "Case reference.")
        var number: String

        @Flag(help: "Standard again: patient and provider are written to, with the reason.")
        var standard = false

        @Option(help: "Who asked for it and why, as one sentence.")
        var reason: String

        @OptionGroup var reviewer: ReviewerOptions
        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await reviewer.act(on: number, places, time) { desk, act, authorization in
                let changed = try await refusing { () async throws(WorkflowError) in
                    try await desk.workflow.changePriority(
                        authorization.id, expedited: !standard, reason: reason,
                        by: .reviewer(act.reviewer), now: time.instant)
                }
                try await CaseReport.printDue(changed, desk, time)
            }
        }
    }

    /// More time, with its reason, where the clock's row allows it.
    struct Extend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Take more time to decide, where the law allows it; the member is to be told.",
            usage: "assent review extend <number> --reason <reason> --as <as> [<options>]"
        )

        @Argument(help: "Case reference.")
        var number: String

        @Option(help: "The reason that the rule accepts, as one sentence.")
        var reason: String

        @OptionGroup var reviewer: ReviewerOptions
        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await reviewer.act(on: number, places, time) { desk, act, authorization in
                let changed = try await refusing { () async throws(WorkflowError) in
                    try await desk.workflow.extendClock(
                        authorization.id, reason: reason, by: .reviewer(act.reviewer),
                        now: time.instant)
                }
                try await CaseReport.printDue(changed, desk, time)
            }
        }
    }
}
