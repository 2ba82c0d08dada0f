import BookFiles
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
    enum Purpose {
        case reading
        /// Members, providers, reviewers and clients only: beside a server, too.
        case registering
        /// By one process at a time: the words say which, to the next that wants to.
        case writing(as: String)

        static let writing = Purpose.writing(as: "another assent command")
    }

    typealias Store = any RecordStore & RecordArchive & AccessStore & ObservedStore
        & SubscriptionStore

    let workflow: Workflow
    let store: Store
    /// Tells the next who wants to write who has the store, and where.
    let announce: @Sendable (String) -> Void
    let book: LoadedBook
    let gateway: PASGateway

    /// Opens what the options name, runs a command over it, and closes it again.
    ///
    /// Without a data file everything happens in a store of this one run, filled from the registry files of the book.
    ///
    /// - Parameter mayCreate: whether the data file may be a new one; else a name that is not there was mistyped.
    static func use(
        _ places: PlaceOptions, for purpose: Purpose, mayCreate: Bool = false,
        _ body: (Desk) async throws -> Void
    ) async throws {
        let book = try loadBook(places.bookPath)
        if let path = places.dataPath {
            if !mayCreate { try places.requireStore() }
            return try await run(Desk(book, try await open(path, purpose)), body)
        }
        if case .reading = purpose {
        } else {
            Console.error("No --data given: nothing is kept after this run.")
        }
        try await useForThisRun(book, registry: "\(places.bookPath)/registry", body)
    }

    /// The store alone, for what has nothing to do with a plan book.
    ///
    /// - Parameter body: is told whether a server has the store, and what is written goes in beside it.
    static func useStore(
        _ places: PlaceOptions, for purpose: Purpose,
        _ body: (Store, _ isBesideServer: Bool) async throws -> Void
    ) async throws {
        let store = try await open(try places.requireStore(), purpose)
        try await closing(store) { try await body(store, store.isBesideWriter) }
    }

    /// Closes a store after something was done with it, whatever came of that.
    private static func closing(_ store: Store, after body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            await store.close()
            throw error
        }
        await store.close()
    }

    /// The same over a store that is removed at the end.
    static func useForThisRun(
        _ book: LoadedBook, registry: String, _ body: (Desk) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("assent-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await open(
            folder.appendingPathComponent("run.sqlite").path, .writing(as: "this run"))
        try await RegistryImport.importFolder(registry, into: store, book: book.book)
        try await run(Desk(book, store), body)
    }

    private static func run(_ desk: Desk, _ body: (Desk) async throws -> Void) async throws {
        try await closing(desk.store) { try await body(desk) }
    }

    private init(_ book: LoadedBook, _ store: SQLiteRecordStore) {
        workflow = Workflow(
            store: store, book: book.book, policies: book.policies, notices: LetterWriter())
        self.store = store
        announce = { store.announce($0) }
        self.book = book
        gateway = PASGateway(workflow: workflow)
    }

    /// What $ASSENT_NUMBER_KEY says: the word that the numbers of a store follow from that is made now, for who has to know
    /// them. Without it the key is random.
    private static var numberKey: NumberKey? {
        guard let word = ProcessInfo.processInfo.environment["ASSENT_NUMBER_KEY"], !word.isEmpty
        else { return nil }
        return NumberKey(word: word)
    }

    static func loadBook(_ path: String) throws -> LoadedBook {
        do {
            return try BookLoader.load(path)
        } catch {
            throw Refusal("The plan book \(path) can not be used:\n\(error)")
        }
    }

    /// Opens a store. Another command that writes is over in a moment and is waited for; a server is not, but registering goes on
    /// beside it.
    static func open(_ path: String, _ purpose: Purpose) async throws -> SQLiteRecordStore {
        var attemptsLeft = 100
        while true {
            do throws(RecordsError) {
                switch purpose {
                case .reading: return try SQLiteRecordStore(path: path, access: .readOnly)
                case .registering: return try openToWrite(path, as: "another assent command")
                case .writing(let owner): return try openToWrite(path, as: owner)
                }
            } catch {
                guard case .lockedBy(let who) = error else { throw Refusal("\(path): \(error)") }
                let isServer = who.contains("serve")
                if isServer, case .registering = purpose { return try openBesideServer(path) }
                if isServer || attemptsLeft == 0 { throw Refusal("\(path): \(error)") }
            }
            attemptsLeft -= 1
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}

extension Desk {
    private static func openToWrite(
        _ path: String, as owner: String
    ) throws(RecordsError) -> SQLiteRecordStore {
        try SQLiteRecordStore(
            path: path, access: .readWrite(owner: owner), numberKey: numberKey)
    }

    private static func openBesideServer(_ path: String) throws -> SQLiteRecordStore {
        do throws(RecordsError) {
            return try SQLiteRecordStore(path: path, access: .registering)
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
