import Foundation
import GRDB
import Records

/// The file of a store before it is opened for good: whether it is one at all.
///
/// It is only read here, so that a file that is not ours stays as it is.
struct StoreFile {
    /// `ASNT`, in the header of every store (https://www.sqlite.org/pragma.html#pragma_application_id).
    static let applicationID: Int32 = 0x4153_4E54

    /// With links followed, so that one file has one lock.
    let path: String
    private let given: String

    /// - Throws: where it is missing and may not be created, or is no database.
    init(path given: String, mayCreate: Bool) throws(RecordsError) {
        self.given = given
        path = try Self.resolved(given)
        let head = try Self.head(of: path, given)
        if head.isEmpty {
            guard mayCreate else { throw .unavailable("there is no store in \(given)") }
        } else if head != Data("SQLite format 3\0".utf8) {
            throw .unavailable("\(given) is not a store of Assent: it is not an SQLite database")
        }
    }

    /// What a reader opens. On a medium that can not be written SQLite has no place for the memory that its readers share; a store
    /// that was closed there has no log beside it and does not change, and is read without.
    /// (https://www.sqlite.org/wal.html#read_only_databases; the same URI as https://www.sqlite.org/uri.html has it.)
    var readingAddress: String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return readingAddress(isFolderWritable: access(folder, W_OK) == 0)
    }

    func readingAddress(isFolderWritable: Bool) -> String {
        guard !isFolderWritable, Self.byteCount(path + "-wal") == 0 else { return path }
        return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    }

    /// Without its log; 0 where there is none.
    var byteCount: Int { Self.byteCount(path) }

    private static func byteCount(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }

    /// Makes the file where there is none, for its owner's eyes alone: SQLite gives what it writes beside it the same rights.
    func create() {
        let made = open(path, O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if made >= 0 { close(made) }
    }

    /// True where nothing is in it yet; asked once the lock is held.
    ///
    /// - Throws: where it is a database of something else.
    func isNew() throws(RecordsError) -> Bool {
        if try Self.head(of: path, given).isEmpty { return true }
        do {
            let queue = try DatabaseQueue(
                path: readingAddress,
                configuration: Connections.configuration("assent.records.opening", readOnly: true))
            defer { try? queue.close() }
            return try queue.read { db in
                let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
                if id == Self.applicationID { return false }
                // A crash right after its creation leaves a database without tables.
                let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
                guard id == 0, tables == 0 else {
                    throw RecordsError.unavailable(
                        "\(given) is not a store of Assent: it is a database of something else")
                }
                return true
            }
        } catch {
            throw RecordsError(error)
        }
    }

    /// The first bytes; none where there is no file or nothing in it.
    private static func head(of path: String, _ given: String) throws(RecordsError) -> Data {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return Data()
        }
        guard !isFolder.boolValue else { throw .unavailable("\(given) is a folder") }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .unavailable("\(given) can not be read: \(StoreLock.systemMessage())")
        }
        defer { try? handle.close() }
        do {
            return try handle.read(upToCount: 16) ?? Data()
        } catch {
            throw .unavailable("\(given) can not be read")
        }
    }

    /// The folder has to exist, the file need not.
    private static func resolved(_ given: String) throws(RecordsError) -> String {
        if let whole = real(given) { return whole }
        let url = URL(fileURLWithPath: given)
        let folder = url.deletingLastPathComponent().path
        guard let real = real(folder) else { throw .unavailable("there is no folder \(folder)") }
        return (real == "/" ? "" : real) + "/" + url.lastPathComponent
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
