import ArgumentParser
import BookFiles
import Plans
import Primitives
import Records
import SQLiteRecords

struct RegistryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "Members, coverages, providers, reviewers.",
        subcommands: [Import.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load the registry from a folder of CSV files (docs/plan-book.md).")

        @Argument(help: "A folder with members.csv, coverages.csv, providers.csv and so on.")
        var folder: String

        @OptionGroup var places: PlaceOptions

        func run() async throws {
            guard places.dataPath != nil else {
                throw Refusal("Say where to: --data FILE, or $ASSENT_DATA.")
            }
            try await Desk.use(places, for: .writing) { desk in
                Console.out(
                    try await RegistryImport.importFolder(
                        folder, into: desk.store, book: desk.book.book))
            }
        }
    }
}
