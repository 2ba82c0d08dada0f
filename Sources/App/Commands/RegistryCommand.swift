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
            guard let path = places.dataPath else {
                throw Refusal("Say where to: --data FILE, or $ASSENT_DATA.")
            }
            let book = try Desk.loadBook(places.bookPath)
            let store = try await Desk.open(path, .writing)
            let counts = try await RegistryImport.importFolder(folder, into: store, book: book.book)
            await store.close()
            Console.out(counts)
        }
    }
}
