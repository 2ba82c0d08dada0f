import BookFiles
import Cases
import Foundation
import Letters
import PASGateway
import Plans
import Policies
import Primitives
import Records
import SQLiteRecords
import Workflow

/// A plan book, a store and the workflow over them, opened for one command.
struct Desk {
    enum Purpose { case reading, writing }

    let workflow: Workflow
    let store: any RecordStore
    let book: LoadedBook
    let gateway: PASGateway
    /// True where nothing outlives the command.
    let isEphemeral: Bool

    /// Opens what the options name.
    ///
    /// Without a data file everything happens in a store of this one run, filled from the registry files of the book.
    static func open(_ places: PlaceOptions, for purpose: Purpose) async throws -> Desk {
        let book = try loadBook(places.bookPath)
        if let path = places.dataPath {
            let store = try open(path)
            return desk(book, store, isEphemeral: false)
        }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("assent-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let store = try open(folder.appendingPathComponent("run.sqlite").path)
        try await RegistryImport.importFolder(
            "\(places.bookPath)/registry", into: store, book: book.book)
        if purpose == .writing {
            Console.error("No --data given: nothing is kept after this run.")
        }
        return desk(book, store, isEphemeral: true)
    }

    static func desk(_ book: LoadedBook, _ store: any RecordStore, isEphemeral: Bool) -> Desk {
        let workflow = Workflow(
            store: store, book: book.book, policies: book.policies,
            numberKey: numberKey(book.book), notices: LetterWriter())
        return Desk(
            workflow: workflow, store: store, book: book,
            gateway: PASGateway(workflow: workflow), isEphemeral: isEphemeral)
    }

    /// The key of the number spaces: $ASSENT_NUMBER_KEY, else one that follows from the payers of the book. It only
    /// keeps neighbours apart and is no secret.
    private static func numberKey(_ book: PlanBook) -> UInt64 {
        if let text = ProcessInfo.processInfo.environment["ASSENT_NUMBER_KEY"],
            let key = UInt64(text)
        {
            return key
        }
        return book.payers.map(\.id.text).sorted().joined().utf8.reduce(0xCBF2_9CE4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
    }

    static func loadBook(_ path: String) throws -> LoadedBook {
        do {
            return try BookLoader.load(path)
        } catch let problems as Problems {
            throw Refusal("The plan book \(path) can not be used:\n\(problems)")
        }
    }

    static func open(_ path: String) throws -> any RecordStore {
        do {
            return try SQLiteRecordStore(path: path)
        } catch {
            throw Refusal("\(path): \(error)")
        }
    }
}

/// Turns the workflow's refusals into the command line's.
func refusing<Value>(
    _ body: () async throws(WorkflowError) -> Value
) async throws -> Value {
    do {
        return try await body()
    } catch {
        throw Refusal(error.message)
    }
}
