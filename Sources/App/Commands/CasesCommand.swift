import ArgumentParser
import Cases
import JSON
import Letters
import Primitives
import Records

struct CasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases",
        abstract: "Look at what is recorded, and prove that nothing is missing.",
        subcommands: [
            List.self, Show.self, Explain.self, Export.self, Metrics.self, Reindex.self,
            Verify.self,
        ])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cases, the newest first.",
            usage: "assent cases list [<options>]")

        @Flag(help: "Only cases that wait for something.")
        var open = false

        @Option(help: "At most so many, and 1000 at the most.")
        var limit = 100

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func validate() throws {
            // The store gives no more at once, and a list must not end without saying so.
            guard (1...CaseQuery.limitMax).contains(limit) else {
                throw ValidationError("--limit is between 1 and \(CaseQuery.limitMax).")
            }
        }

        func run() async throws {
            try await Desk.useStore(places, for: .reading) { store, _ in
                let summaries = try await store.summaries(
                    CaseQuery(openOnly: open, limit: limit))
                Console.out(CaseReport.table(summaries, now: time.instant))
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A case in plain words, with its letters.",
            usage: "assent cases show <number> [<options>]")

        @Argument(help: "Case reference or authorization number.")
        var number: String

        @Flag(help: "Print the letters too.")
        var letters = false

        @Flag(help: "Explain every check.")
        var explain = false

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            try await Desk.use(places, for: .reading) { desk in
                let authorization = try await CaseReport.find(number, desk)
                try await CaseReport.printStatus(of: authorization, desk, time)
                if explain { Console.out("\n" + ExplanationReport.text(authorization)) }
                guard letters else { return }
                for event in authorization.events {
                    guard case .noticeIssued(let notice) = event.kind,
                        let document = try await desk.store.document(
                            notice.document, of: authorization.id)
                    else { continue }
                    Console.out(
                        "\n--- \(notice.kind.rawValue) notice to the \(notice.recipient.rawValue)")
                    Console.out(LetterText.text(of: document.bytes))
                }
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A case's journal as JSON, one event after the other.")

        @Argument(help: "Case reference or authorization number.")
        var number: String

        @OptionGroup var places: PlaceOptions

        func run() async throws {
            try await Desk.use(places, for: .reading) { desk in
                let authorization = try await CaseReport.find(number, desk)
                var writer = JSONWriter(pretty: true)
                writer.object { writer in
                    writer.write("case", authorization.id)
                    writer.writeList("events", authorization.events)
                }
                Console.out(writer.text)
            }
        }
    }

    struct Reindex: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Build the summaries again from the events.")

        @OptionGroup var places: PlaceOptions

        func run() async throws {
            try await Desk.useStore(places, for: .writing) { store, _ in
                let count = try await store.reindex()
                Console.out("\(count) cases indexed")
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Walk every hash chain. Exit status 1 where one is broken.")

        @OptionGroup var places: PlaceOptions

        func run() async throws {
            try await Desk.useStore(places, for: .reading) { store, _ in
                let verification = try await store.verify()
                Console.out("\(verification)")
                guard verification.isIntact else { throw ExitCode(1) }
            }
        }
    }
}
