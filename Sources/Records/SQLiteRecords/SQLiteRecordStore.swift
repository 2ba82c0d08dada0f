import Foundation
import GRDB
public import Records

/// What lasts, in one SQLite file: for one process that writes and any number that read beside it, or register.
///
/// Every write goes through one thread, which commits what waits in groups; reads have connections of their own and
/// see what was committed before they began. An answer is durable: the write-ahead log is synchronized with every
/// commit (`PRAGMA synchronous = FULL`).
public final class SQLiteRecordStore: RecordStore {
    let pool: DatabasePool
    /// Connections for look-ups alone. They are not of the other pool, whose readers are given back on a cooperative
    /// thread: waiting there for one would wait for itself.
    private let lookUps: LookUps
    public let numberKey: NumberKey
    /// nil where another process writes: what it changes is read at once.
    let cache: RegistryCache?
    private let writing: Writing

    private enum Writing {
        case nothing
        case registry(Writer)
        case everything(Writer, StoreLock)

        var writer: Writer? {
            switch self {
            case .nothing: nil
            case .registry(let writer), .everything(let writer, _): writer
            }
        }
    }

    /// Opens a store; creates it where there is none and it may be written.
    ///
    /// - Parameter numberKey: what a store that is made here has as the key of its numbers; nil, as for all but tests and
    ///   samples: a random one. A store that has a key keeps it.
    /// - Throws: `lockedBy` where another process writes it; `unavailable` where it is missing, not a store, or of a
    ///   newer schema.
    public init(
        path: String, access: StoreAccess = .readWrite(owner: "assent"),
        limits: WriterLimits = WriterLimits(), numberKey: NumberKey? = nil
    ) throws(RecordsError) {
        switch access {
        case .readOnly:
            let file = try StoreFile(path: path, mayCreate: false)
            (pool, self.numberKey) = try Connections.open(file, readOnly: true)
            lookUps = try Connections.openForLookUps(file.readingAddress)
            cache = nil
            writing = .nothing
        case .registering:
            let file = try StoreFile(path: path, mayCreate: false)
            let (pool, key) = try Connections.openBeside(file, limits: limits)
            let lookUps = try Connections.openForLookUps(file.path)
            let writer = Writer(pool: pool, numberKey: key, limits: limits) {
                Self.close(lookUps, pool)
            }
            self.pool = pool
            self.numberKey = key
            self.lookUps = lookUps
            cache = nil
            writing = .registry(writer)
        case .readWrite(let owner):
            let file = try StoreFile(path: path, mayCreate: true)
            let lock = try StoreLock(path: file.path, owner: owner)
            file.create()
            let (pool, key) = try Connections.open(
                file, readOnly: false, limits: limits, wanted: numberKey)
            let lookUps = try Connections.openForLookUps(file.path)
            let cache = RegistryCache()
            let writer = Writer(
                pool: pool, numberKey: key, limits: limits, atOthersChange: cache.forget
            ) {
                Self.close(lookUps, pool)
                lock.release()
            }
            self.pool = pool
            self.numberKey = key
            self.lookUps = lookUps
            self.cache = cache
            writing = .everything(writer, lock)
        }
    }

    /// Who reads goes first: where the last connection to close may write, SQLite brings the log into the file and removes it; GRDB
    /// closes its writer before its readers. Whoever copies the file of a store that was closed copies all of it.
    private static func close(_ lookUps: LookUps, _ pool: DatabasePool) {
        try? lookUps.close()
        pool.releaseMemory()
        try? pool.close()
    }

    deinit { writing.writer?.stop() }

    public var isWritable: Bool { writing.writer?.isWritable ?? false }

    public func provesWritable() async -> Bool { await writing.writer?.provesWritable() ?? false }

    /// Writes that wait for the disk.
    var waitingWrites: Int { writing.writer?.waiting ?? 0 }

    /// Whether it was opened for registering, beside the process that writes.
    public var isBesideWriter: Bool {
        if case .registry = writing { true } else { false }
    }

    /// Says to whoever wants to write, too, who owns the store: for example the address a server has got.
    public func announce(_ owner: String) {
        if case .everything(_, let lock) = writing { lock.announce(owner) }
    }

    public func close() async {
        cache?.forget()
        guard let writer = writing.writer else {
            try? lookUps.close()
            try? pool.close()
            return
        }
        writer.stop()
        await writer.waitForEnd()
    }

    // MARK: For the other files of this room

    func writer() throws(RecordsError) -> Writer {
        switch writing {
        case .nothing: throw .unavailable("it was opened for reading only")
        case .registry: throw .unavailable("it was opened for the registry and clients only")
        case .everything(let writer, _): return writer
        }
    }

    /// For what may be written beside the process that writes the cases.
    func registryWriter() throws(RecordsError) -> Writer {
        if case .registry(let writer) = writing { return writer }
        return try writer()
    }

    /// Reads what is committed, as one moment, on a connection of its own.
    func read<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(RecordsError) -> Value {
        do {
            return try await pool.read(body)
        } catch {
            throw RecordsError(error)
        }
    }

    /// A look-up by key, done at once on the caller's thread: a few pages that are in memory cost less than two hops
    /// between threads. Nothing that walks a table is done so.
    ///
    /// - Parameter body: one statement, or several that may see different moments: beginning and ending a transaction around
    ///   them would cost as much as they do.
    func lookUp<Value>(_ body: (Database) throws -> Value) throws(RecordsError) -> Value {
        do {
            return try lookUps.run(body)
        } catch {
            throw RecordsError(error)
        }
    }

    /// The same by statements that are prepared: for what every request looks up.
    func find<Value>(_ body: (Statements) throws -> Value) throws(RecordsError) -> Value {
        do {
            return try lookUps.find(body)
        } catch {
            throw RecordsError(error)
        }
    }
}
