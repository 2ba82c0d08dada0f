import Cases
import GRDB
import GRDBSQLite

/// The statements of one connection that are run for every request, prepared once and run by SQLite's own calls.
///
/// GRDB stays what opens, migrates and reads a store. Around each statement it makes lists of boxed values and looks after
/// observers, which is three times what SQLite needs for a row by its key (docs/performance.md, "Submission").
///
/// Of one thread at a time, as its connection is.
final class Statements {
    let connection: OpaquePointer
    /// By the address of its text: a literal of the program stands in one place.
    private var prepared: [UnsafePointer<UInt8>: OpaquePointer] = [:]
    /// Whether nothing is written here: what is read then is committed.
    let readsOnly: Bool
    /// The numbers of payers, which never change, as they were read where `readsOnly`.
    var payers: [PayerID: Int64] = [:]

    init(_ connection: OpaquePointer, readsOnly: Bool = false) {
        self.connection = connection
        self.readsOnly = readsOnly
    }

    /// Those of a connection of GRDB's, which has to be open for as long as they are used.
    convenience init(_ db: Database, readsOnly: Bool = false) throws {
        guard let connection = db.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
        }
        self.init(connection, readsOnly: readsOnly)
    }

    deinit { finalize() }

    /// Lets go of all of them; before the connection is closed.
    func finalize() {
        for statement in prepared.values { sqlite3_finalize(statement) }
        prepared = [:]
    }

    /// Runs a statement that gives no rows.
    func run<each Value: StatementValue>(_ sql: StaticString, _ values: repeat each Value) throws {
        let statement = try bound(sql, repeat each values)
        defer { sqlite3_reset(statement) }
        while try step(statement) {}
    }

    /// What the first row gives; nil where there is none.
    func first<each Value: StatementValue, Found>(
        _ sql: StaticString, _ values: repeat each Value, read: (Columns) throws -> Found
    ) throws -> Found? {
        let statement = try bound(sql, repeat each values)
        defer { sqlite3_reset(statement) }
        return try step(statement) ? try read(Columns(statement)) : nil
    }

    /// What each row gives.
    func all<each Value: StatementValue, Found>(
        _ sql: StaticString, _ values: repeat each Value, read: (Columns) throws -> Found
    ) throws -> [Found] {
        let statement = try bound(sql, repeat each values)
        defer { sqlite3_reset(statement) }
        var found: [Found] = []
        while try step(statement) { found.append(try read(Columns(statement))) }
        return found
    }

    var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(connection) }

    private func bound<each Value: StatementValue>(
        _ sql: StaticString, _ values: repeat each Value
    ) throws -> OpaquePointer {
        let statement = try prepare(sql)
        var place: Int32 = 0
        var result = SQLITE_OK
        func bind(_ value: some StatementValue) {
            place += 1
            guard result == SQLITE_OK else { return }
            result = value.bind(to: statement, at: place)
        }
        repeat bind(each values)
        guard result == SQLITE_OK else { throw failure(result) }
        return statement
    }

    private func prepare(_ sql: StaticString) throws -> OpaquePointer {
        if let known = prepared[sql.utf8Start] { return known }
        var statement: OpaquePointer?
        let result = sql.withUTF8Buffer { text in
            text.withMemoryRebound(to: CChar.self) { text in
                sqlite3_prepare_v3(
                    connection, text.baseAddress, Int32(text.count),
                    UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
            }
        }
        guard result == SQLITE_OK, let statement else { throw failure(result) }
        prepared[sql.utf8Start] = statement
        return statement
    }

    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let result: throw failure(result)
        }
    }

    /// As GRDB says it, so that it is told in the same words.
    private func failure(_ result: Int32) -> DatabaseError {
        let code = sqlite3_extended_errcode(connection)
        return DatabaseError(
            resultCode: ResultCode(rawValue: code == SQLITE_OK ? result : code),
            message: String(cString: sqlite3_errmsg(connection)))
    }
}
