import ArgumentParser
import BookFiles
import Policies
import Portal
import Primitives

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check medical policies, read them, and try them on their examples.",
        discussion: """
            DIR is a plan book, its folder 'policies', or a folder of the same form. How policies \
            are written: docs/policies.md.
            """,
        subcommands: [Check.self, Explain.self, Test.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name file, line and column of everything that is wrong.")

        @Argument(
            help: "A plan book or a folder of policies. Else $ASSENT_BOOK, else Examples/larkspur.")
        var directory = PlaceOptions.standardBookPath

        func run() throws {
            let library = try PolicyCommand.library(directory)
            for problem in library.problems { Console.out("\(problem)") }
            guard library.isSound else { throw ExitCode(1) }
            let criteria = library.policies.policies.reduce(0) { $0 + $1.criteria.leaves.count }
            Console.out(
                "\(library.policies.count) policies in \(library.policies.policies.count) versions, "
                    + "\(criteria) criteria, \(library.vocabulary.valueSets.count) value sets, "
                    + "\(library.vocabulary.definitions.count) shared definitions, "
                    + "\(library.cases.count) examples")
        }
    }

    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a policy as a page to read.")

        @Argument(help: "The policy's id.")
        var id: String

        @Option(help: "A plan book or a folder of policies. Else $ASSENT_BOOK.")
        var book: String?

        @Option(help: "The version in force on this day. Default: the latest.")
        var on: CivilDate?

        @Flag(help: "For programs.")
        var json = false

        @Flag(help: "A page for a browser, or to print.")
        var html = false

        func validate() throws {
            guard !json || !html else { throw ValidationError("One of --json and --html.") }
        }

        func run() throws {
            let library = try PolicyCommand.sound(book ?? PlaceOptions.standardBookPath)
            let versions = library.policies.versions(of: id)
            let chosen = on.map { library.policies.policy(id, on: $0) } ?? versions.last
            guard let policy = chosen else {
                let known = Set(library.policies.policies.map(\.id)).sorted()
                throw Refusal(
                    versions.isEmpty
                        ? "No policy '\(id)'. There are: \(known.joined(separator: ", "))."
                        : "No version of \(id) is in force on \(on.map(\.description) ?? "that day")."
                )
            }
            if json {
                Console.out(PolicyPage.json(policy, library.vocabulary, among: versions))
            } else if html {
                Console.out(PolicyView(policy, library.vocabulary, among: versions).page)
            } else {
                Console.out(PolicyPage.text(policy, library.vocabulary))
            }
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try policies on the examples beside them.",
            discussion: """
                Exit status 1 where an example comes to something else than it says. Leaves that the \
                examples try on one side only, and leaves that could say the opposite without any \
                example noticing, are reported; with --strict they fail too.
                """)

        @Argument(
            help: "A plan book or a folder of policies. Else $ASSENT_BOOK, else Examples/larkspur.")
        var directory = PlaceOptions.standardBookPath

        @Flag(help: "Fail where examples leave something untried.")
        var strict = false

        @Option(help: "Only this policy.")
        var policy: String?

        func run() throws {
            let library = try PolicyCommand.sound(directory)
            if let policy, !library.policies.contains(policy) {
                throw Refusal("No policy '\(policy)' in \(directory).")
            }
            let trials = library.trials.filter { policy == nil || $0.policy.id == policy }
            let report = TrialReport(trials)
            Console.out(report.text)
            guard report.failureCount == 0, !strict || report.gapCount == 0 else {
                throw ExitCode(1)
            }
        }
    }

    fileprivate static func library(_ directory: String) throws -> PolicyLibrary {
        do throws(Problems) {
            return try PolicyLibrary.load(directory)
        } catch {
            throw Refusal(error.description)
        }
    }

    fileprivate static func sound(_ directory: String) throws -> PolicyLibrary {
        let library = try library(directory)
        guard library.isSound else {
            throw Refusal(
                "The policies in \(directory) can not be used:\n"
                    + library.problems.map(\.description).joined(separator: "\n"))
        }
        return library
    }
}
