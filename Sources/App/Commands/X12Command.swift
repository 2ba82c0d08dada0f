import ArgumentParser
import X12
import X12Gateway

struct X12Command: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "x12", abstract: "Look at X12 files.", subcommands: [Show.self])

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show an X12 file as a tree of its loops, with names and meanings.",
            discussion: """
                Every interchange, group and set: 278, 275, 270, 271, 834, 837, 835, 999, TA1. Segments that have no \
                place in the guide are shown as they are, and marked. --redact hides names, identifiers, addresses, \
                numbers to call, birth and death dates, reference and control numbers, free text and binary data; \
                codes, amounts and dates of service stay. What is wrong with a file, 'assent check' says.
                """)

        @Argument(help: "An X12 file; '-' reads standard input.")
        var file: String

        @Flag(help: "Hide whom it is about and who sent it.")
        var redact = false

        @Flag(help: "The same tree as JSON.")
        var json = false

        /// A tree is made of all of it: a longer file is for programs, not for people.
        static let bytesMax = 8 << 20

        func run() throws {
            let bytes = try InputFile.read(file, limit: Self.bytesMax)
            if let problem = X12Gateway.unreadable(bytes) { throw Refusal("\(file): \(problem)") }
            let shown = X12Showing.read(bytes, hidingPeople: redact)
            if json {
                Console.out(X12ShownJSON.bytes(shown))
            } else {
                Console.out(X12ShownText.text(shown))
            }
            // A file that breaks off is shown as far as it goes, and is none that is whole.
            guard !shown.contains(where: \.hasFault) else { throw ExitCode(1) }
        }
    }
}
