import CaseSamples
import Cases
import CodeSets
import Foundation
import GRDB
import Primitives
import Records
import RecordsSuite
import Testing

@testable import SQLiteRecords

/// What may be opened as a store, and by whom.
@Suite struct OpeningTests {
    let bench: SQLiteBench

    init() throws { bench = try SQLiteBench() }

    /// The words of a refusal.
    func refusal(_ path: String? = nil, _ access: StoreAccess = .readWrite(owner: "me")) -> String {
        do throws(RecordsError) {
            let store = try SQLiteRecordStore(path: path ?? bench.path, access: access)
            _ = store
            return "opened"
        } catch {
            return "\(error)"
        }
    }

    @Test func `a store that was closed is one file, whoever read it meanwhile`() async throws {
        let store = try bench.store()
        _ = try await store.append(Appends.opening("R1"))
        #expect(try await store.summaries(CaseQuery()).count == 1)
        #expect(FileManager.default.fileExists(atPath: bench.path + "-wal"))
        await store.close()
        #expect(!FileManager.default.fileExists(atPath: bench.path + "-wal"))
        let copy = bench.folder.appendingPathComponent("copy.sqlite").path
        try FileManager.default.copyItem(atPath: bench.path, toPath: copy)
        let copied = try SQLiteRecordStore(path: copy, access: .readOnly)
        #expect(try await copied.loadCase(CaseID("R1")) != nil)
        await copied.close()
    }

    @Test func `a second writer is told who the first is`() async throws {
        let store = try bench.store(owner: "assent serve")
        #expect(refusal() == "the store is in use by assent serve, process \(getpid())")
        store.announce("assent serve at\nhttp://127.0.0.1:8080")
        #expect(refusal().contains("assent serve at http://127.0.0.1:8080, process \(getpid())"))
        store.announce("me")
        #expect(refusal() == "the store is in use by me, process \(getpid())")
        await store.close()
        #expect(refusal() == "opened")
    }

    @Test func `a store is its owner's alone to read, with all that lies beside it`() async throws {
        let store = try bench.store()
        _ = try await store.append(Appends.opening("R1"))
        for end in ["", "-wal", "-shm", ".lock"] {
            let rights = try FileManager.default.attributesOfItem(atPath: bench.path + end)[
                .posixPermissions]
            #expect(rights as? Int == 0o600, "\(end)")
        }
        await store.close()
    }

    @Test func `a lock file that was left behind blocks nobody`() async throws {
        try Data("a dead process, process 1\n".utf8)
            .write(to: URL(fileURLWithPath: bench.path + ".lock"))
        let store = try bench.store()
        await store.close()
    }

    @Test func `one file by another name is the same store`() async throws {
        let store = try bench.store()
        let link = bench.folder.appendingPathComponent("link.sqlite").path
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: bench.path)
        #expect(refusal(link).hasPrefix("the store is in use by"))
        #expect(refusal(bench.folder.path + "/./store.sqlite").hasPrefix("the store is in use by"))
        await store.close()
    }

    @Test func `a store that is let go of unclosed can be opened again`() async throws {
        do {
            let store = try bench.store()
            _ = try await store.append(Appends.opening("R1"))
        }
        // Its thread ends by itself, soon.
        var isOpened = false
        for _ in 1...100 where !isOpened {
            try await Task.sleep(for: .milliseconds(20))
            isOpened = refusal() == "opened"
        }
        #expect(isOpened)
    }

    @Test(arguments: [
        "hello, this is a text", "SQLite format 3", String(repeating: "\0", count: 4096),
    ])
    func `what is no database is refused and left as it is`(text: String) throws {
        let url = URL(fileURLWithPath: bench.path)
        try Data(text.utf8).write(to: url)
        #expect(refusal().contains("it is not an SQLite database"))
        #expect(refusal(nil, .readOnly).contains("it is not an SQLite database"))
        #expect(try Data(contentsOf: url) == Data(text.utf8))
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
        #expect(names == ["store.sqlite"])
    }

    @Test(arguments: [
        "CREATE TABLE recipes (id INTEGER)", "PRAGMA application_id = 77",
        "CREATE TABLE a (b); PRAGMA application_id = 77; PRAGMA user_version = 1",
    ])
    func `a database of something else is refused and left as it is`(sql: String) throws {
        try bench.tamper(sql)
        let before = try Data(contentsOf: URL(fileURLWithPath: bench.path))
        #expect(refusal().contains("it is a database of something else"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: bench.path)) == before)
    }

    @Test func `a store on a medium that can not be written is read without shared memory`()
        async throws
    {
        var store = try bench.store()
        _ = try await store.append(try Appends.opening("R1"))
        await store.close()
        let file = try StoreFile(path: bench.path, mayCreate: false)
        #expect(file.readingAddress(isFolderWritable: true) == file.path)
        let address = file.readingAddress(isFolderWritable: false)
        #expect(address.hasPrefix("file:///"))
        let pool = try DatabasePool(
            path: address, configuration: Connections.configuration("test", readOnly: true))
        #expect(
            try await pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM cases") } == 1)
        try pool.close()
        store = try bench.store()
        _ = try await store.append(try Appends.opening("R2"))
        // What is in the log alone is not passed over.
        #expect(file.readingAddress(isFolderWritable: false) == file.path)
        await store.close()
    }

    @Test func `a store of a newer Assent is refused`() async throws {
        await (try bench.store()).close()
        try bench.tamper("PRAGMA user_version = \(Schema.newest + 1)")
        for access in [StoreAccess.readOnly, .readWrite(owner: "me")] {
            #expect(refusal(nil, access).contains("written by a newer Assent"))
        }
    }

    @Test func `a store from before documents were packed and grants summed is brought up to date`()
        async throws
    {
        var store = try bench.store()
        let letter = StoredDocument(
            mediaType: "text/plain", bytes: Array(String(repeating: "word ", count: 99).utf8))
        let append = try Appends.opening(
            "R1", then: [Appends.approval("A1")], with: Appends.Company(documents: [letter]))
        _ = try await store.append(append)
        let totals = try await store.totals(
            payer: CaseSamples.payer, member: CaseSamples.member, excluding: nil)
        await store.close()
        // As the step before left it.
        let step = try #require(Schema.steps.firstIndex(of: Schema.volumeStep))
        try await bench.tool().write { db in
            try db.execute(
                sql: """
                    UPDATE document SET bytes = ?;
                    UPDATE entry SET events = ?;
                    ALTER TABLE entry DROP COLUMN size;
                    INSERT INTO number (number, case_id) VALUES ('R1', 1);
                    \(SQLiteBench.beforePlaces)
                    DROP TABLE further_service; DROP TABLE number_key;
                    DROP INDEX subscription_ends; ALTER TABLE subscription DROP COLUMN ends;
                    DROP INDEX summary_member;
                    ALTER TABLE summary DROP COLUMN code;
                    CREATE INDEX summary_member ON summary (member, received);
                    DROP INDEX document_case; DROP INDEX document_digest;
                    ALTER TABLE document DROP COLUMN case_id;
                    ALTER TABLE document DROP COLUMN size; ALTER TABLE ledger DROP COLUMN sums;
                    ALTER TABLE summary DROP COLUMN start; PRAGMA user_version = \(step);
                    """,
                arguments: [Data(letter.bytes), Data(EventsForm.bytes(of: append.events))])
        }
        store = try bench.store()
        #expect(try await store.document(letter.digest, of: CaseID("R1")) == letter)
        #expect(try await store.caseID(number: "R1") == CaseID("R1"))
        #expect(
            try await store.totals(
                payer: CaseSamples.payer, member: CaseSamples.member, excluding: nil) == totals)
        #expect(try await store.verify().isIntact)
        let query = CaseQuery(
            member: CaseSamples.member, start: append.summary.serviceDates?.start)
        #expect(try await store.summaries(query).map(\.caseID) == [CaseID("R1")])
        let same = SameService(
            payer: CaseSamples.payer, member: CaseSamples.member,
            start: append.summary.serviceDates?.start, codes: [CaseSamples.cpap.code])
        #expect(try await store.cases(for: same) == [CaseID("R1")])
        await store.close()
    }

    @Test func `the key of a store's numbers is random, and the store keeps it`() async throws {
        let store = try bench.store()
        let key = store.numberKey
        await store.close()
        let other = try SQLiteRecordStore(path: bench.path + "2")
        #expect(other.numberKey != key)
        await other.close()
        for access in [StoreAccess.readOnly, .readWrite(owner: "me")] {
            let again = try SQLiteRecordStore(
                path: bench.path, access: access, numberKey: NumberKey(word: "another"))
            #expect(again.numberKey == key)
            await again.close()
        }
    }

    @Test func `who has to know the numbers says the key when the store is made`() async throws {
        let key = NumberKey(word: "tour")
        let store = try SQLiteRecordStore(path: bench.path, numberKey: key)
        #expect(store.numberKey == key)
        await store.close()
    }

    @Test func `a store from before there were keys gets one when it is next written`()
        async throws
    {
        await (try bench.store()).close()
        let step = try #require(Schema.steps.firstIndex(of: Schema.numberKeyStep))
        try bench.tamper(
            "\(SQLiteBench.beforePlaces) DROP TABLE number_key; PRAGMA user_version = \(step)")
        let store = try bench.store()
        let key = store.numberKey
        await store.close()
        #expect(try SQLiteRecordStore(path: bench.path, access: .readOnly).numberKey == key)
    }

    @Test
    func
        `cases and numbers of before are found by their texts, and by their places from reindex on`()
        async throws
    {
        let key = NumberKey(word: "places")
        var store = try SQLiteRecordStore(path: bench.path, numberKey: key)
        let cases = NumberSpace(prefix: "R", key: key)
        let numbers = NumberSpace(prefix: "A", key: key)
        let old = try Appends.opening(
            cases.number(1), then: [Appends.approval(numbers.number(1))])
        _ = try await store.append(old)
        await store.close()
        let step = try #require(Schema.steps.firstIndex(of: Schema.placeStep))
        try bench.tamper(
            """
            INSERT INTO number (number, case_id) VALUES ('\(numbers.number(1))', 1);
            \(SQLiteBench.beforePlaces) PRAGMA user_version = \(step);
            """)
        store = try bench.store()
        _ = try await store.append(
            Appends.opening(cases.number(2), then: [Appends.approval(numbers.number(2))]))
        let places = "SELECT count(*) FROM cases WHERE place IS NOT NULL"
        #expect(try await store.read { db in try Int.fetchOne(db, sql: places) } == 1)
        for _ in 0..<2 {
            for sequence: UInt64 in 1...2 {
                let id = CaseID(cases.number(sequence))
                #expect(try await store.loadCase(id)?.id == id)
                #expect(try await store.caseID(number: id.text) == id)
                #expect(try await store.caseID(number: numbers.number(sequence)) == id)
            }
            #expect(try await store.caseID(number: numbers.number(3)) == nil)
            #expect(await store.result(old) == .failure(.conflict(.caseVersion)))
            #expect(try await store.verify().breaks == [])
            #expect(try await store.reindex() == 2)
        }
        #expect(try await store.read { db in try Int.fetchOne(db, sql: places) } == 2)
        let text = "SELECT count(*) FROM number"
        #expect(try await store.read { db in try Int.fetchOne(db, sql: text) } == 0)
        let keys = "SELECT count(*) FROM pragma_foreign_key_check"
        #expect(try await store.read { db in try Int.fetchOne(db, sql: keys) } == 0)
        await store.close()
    }

    @Test(arguments: [
        "DELETE FROM placed_number", "UPDATE placed_number SET case_id = 3 - case_id",
        """
        CREATE TABLE old AS SELECT id, place FROM cases; UPDATE cases SET place = -id;
        UPDATE cases SET place = (SELECT place FROM old WHERE old.id = 3 - cases.id);
        """,
        "UPDATE cases SET place = NULL",
    ])
    func `verify finds what is out of its place, and reindex puts it there`(sql: String)
        async throws
    {
        let key = NumberKey(word: "places")
        let store = try SQLiteRecordStore(path: bench.path, numberKey: key)
        for sequence: UInt64 in 1...2 {
            _ = try await store.append(
                Appends.opening(
                    NumberSpace(prefix: "R", key: key).number(sequence),
                    then: [Appends.approval(NumberSpace(prefix: "A", key: key).number(sequence))]))
        }
        try bench.tamper(sql)
        let isFound = sql != "UPDATE cases SET place = NULL"
        #expect(try await store.verify().isIntact == !isFound)
        #expect(try await store.reindex() == 2)
        #expect(try await store.verify().breaks == [])
        await store.close()
    }

    @Test func `what a crash leaves right after creation is a new store`() async throws {
        try Data().write(to: URL(fileURLWithPath: bench.path))
        #expect(refusal(nil, .readOnly).contains("there is no store in"))
        let first = try bench.store()
        await first.close()
        try FileManager.default.removeItem(atPath: bench.path)
        try await bench.tool().writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE a (b); DROP TABLE a")
        }
        let second = try bench.store()
        #expect(try await second.verify() == Verification())
        await second.close()
    }

    @Test func `a folder, and a file in none, are refused`() {
        #expect(refusal(bench.folder.path).contains("is a folder"))
        #expect(refusal(bench.folder.path + "/none/a.sqlite").contains("there is no folder"))
    }

    @Test func `a commit is on the disk before it is answered, and references are kept`()
        async throws
    {
        let store = try bench.store()
        let (journal, synchronous, keys, id) = try await store.pool.write { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                try Int.fetchOne(db, sql: "PRAGMA foreign_keys"),
                try Int32.fetchOne(db, sql: "PRAGMA application_id")
            )
        }
        #expect(journal == "wal")
        #expect(synchronous == 2)
        #expect(keys == 1)
        #expect(id == StoreFile.applicationID)
        await store.close()
    }
}
