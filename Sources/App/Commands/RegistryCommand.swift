import ArgumentParser
import BookFiles
import Cases
import Identity
import Plans
import Primitives
import Records
import X12Gateway

struct RegistryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "Members, coverages, providers, reviewers.",
        subcommands: [Import.self, Key.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: """
                Load the registry from a folder of CSV files (docs/plan-book.md), or members from an X12 834.
                """,
            usage: "assent registry import <file> [<options>]")

        @Argument(
            help: """
                A folder with members.csv, coverages.csv, providers.csv and so on; or an 834 file, '-' for stdin.
                """)
        var file: String

        @Flag(help: "Say what is wrong, or what would be loaded, and store nothing.")
        var check = false

        @OptionGroup var places: PlaceOptions
        @OptionGroup var time: TimeOptions

        func run() async throws {
            let today = TimeZoneRules.utc.date(of: time.instant)
            if check, file != "-", RegistryImport.isFolder(file) {
                let book = try Desk.loadBook(places.bookPath).book
                return Console.out(try RegistryImport.check(file, book: book, today: today))
            }
            try places.requireData()
            guard file == "-" || !RegistryImport.isFolder(file) else {
                return try await Desk.use(places, for: .registering, mayCreate: true) { desk in
                    Console.out(
                        try await RegistryImport.importFolder(
                            file, into: desk.store, book: desk.book.book, now: time.instant))
                }
            }
            let bytes = try InputFile.read(file)
            guard X12Gateway.isX12(bytes) else {
                throw Refusal("\(file): neither a folder of CSV files nor an 834 (ISA).")
            }
            try await Desk.use(
                places, for: check ? .reading : .registering, mayCreate: true
            ) { desk in
                try await enroll(bytes, desk)
            }
        }

        private func enroll(_ bytes: [UInt8], _ desk: Desk) async throws {
            let report = try await X12Gateway.enroll(
                bytes, into: desk.store, book: desk.book.book, isCheck: check)
            for problem in report.problems { Console.error("\(file): \(problem)") }
            let text = EnrollmentReportText.text(report, isCheck: check)
            if !text.isEmpty { Console.out(text) }
            guard report.isSound else { throw ExitCode(1) }
        }
    }
    struct Key: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a reviewer's access key, and the digest of it for reviewers.csv.",
            discussion: "The key is shown this once and kept nowhere: give it to the reviewer.")

        func run() { Console.out(Self.text()) }

        static func text() -> String {
            var generator = SystemRandomNumberGenerator()
            let key = AccessKey.generate(using: &generator)
            return "key                \(key)\naccess_key_digest  \(key.digest)"
        }
    }
}
