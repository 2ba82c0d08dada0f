import Foundation
import GRDB
import Records
import RecordsSuite
import SQLiteRecords
import TemporaryFolders

/// A folder of its own for one store, removed at the end.
final class SQLiteBench: StoreBench {
    private let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    var folder: URL { temporary.url }
    var path: String { temporary.file("store.sqlite") }

    func open(waitingMax: Int?) throws(RecordsError) -> any RecordStore {
        try store(limits: waitingMax.map { WriterLimits(waitingMax: $0) } ?? WriterLimits())
    }

    func openReadOnly() throws(RecordsError) -> any RecordStore {
        try SQLiteRecordStore(path: path, access: .readOnly)
    }

    func openRegistering() throws(RecordsError) -> any RecordStore {
        try SQLiteRecordStore(path: path, access: .registering)
    }

    func store(
        owner: String = "the tests", limits: WriterLimits = WriterLimits()
    ) throws(RecordsError) -> SQLiteRecordStore {
        try SQLiteRecordStore(path: path, access: .readWrite(owner: owner), limits: limits)
    }

    /// A connection that knows nothing of stores.
    func tool() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Changes the file behind the back of the store.
    func tamper(_ sql: String) throws {
        try tool().write { db in
            try db.execute(sql: sql)
        }
    }

    /// Undoes the step that finds cases by the places of their numbers, for tests of the steps before it.
    static let beforePlaces = """
        CREATE UNIQUE INDEX cases_name ON cases (name);
        DROP INDEX case_place; DROP INDEX case_name; ALTER TABLE cases DROP COLUMN place;
        DROP TABLE placed_number; CREATE TABLE ledger_grant (body BLOB);
        """

    /// Another holds the file for writing; the store's writer waits for it.
    func stall() throws -> @Sendable () -> Void {
        let tool = try tool()
        try tool.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
        return { try? tool.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") } }
    }
}
