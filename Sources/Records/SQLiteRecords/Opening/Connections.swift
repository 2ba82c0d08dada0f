import GRDB
import Records

/// How the file is opened: one connection that writes, a few that read beside it (write-ahead log).
enum Connections {
    static let readers = 4
    static let readerCacheKB = 16_384
    static let writerCacheKB = 65_536
    /// What the writer has while the file is small. Where a page is split out of order, SQLite gives it for a moment the number of the
    /// page that it keeps free for locks (at 1 GB), takes that for the last one in its cache, and at the commit walks through all
    /// that the cache holds: 64 MB a commit, as long as the file ends before it.
    static let smallWriterCacheKB = 8_192
    static let smallFileBytes = 1 << 30
    /// How long the write-ahead log grows before it is brought into the file, in pages: pages that change with every commit
    /// are written there once for many.
    static let logPages = 4_000

    static func configuration(
        _ label: String, readOnly: Bool, cacheKB: Int = readerCacheKB,
        lockWaitSeconds: Double = WriterLimits().lockWaitSeconds
    ) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(lockWaitSeconds)
        configuration.maximumReaderCount = readers
        configuration.label = label
        // Pages of indexes that a store of millions of cases hits at random; SQLite's own default is 2 MB.
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -\(cacheKB)")
        }
        return configuration
    }

    private static func cacheKB(of file: StoreFile, readOnly: Bool) -> Int {
        if readOnly { return readerCacheKB }
        return file.byteCount < smallFileBytes ? smallWriterCacheKB : writerCacheKB
    }

    /// - Parameter wanted: the key of the numbers of a store that has none yet; nil: a random one.
    static func open(
        _ file: StoreFile, readOnly: Bool, limits: WriterLimits = WriterLimits(),
        wanted: NumberKey? = nil
    ) throws(RecordsError) -> (pool: DatabasePool, numberKey: NumberKey) {
        let isNew = try file.isNew()
        guard !isNew || !readOnly else { throw .unavailable("nothing is in \(file.path)") }
        let configuration = configuration(
            "assent.records", readOnly: readOnly, cacheKB: cacheKB(of: file, readOnly: readOnly),
            lockWaitSeconds: limits.lockWaitSeconds)
        do {
            let pool = try DatabasePool(
                path: readOnly ? file.readingAddress : file.path, configuration: configuration)
            if readOnly {
                return try pool.read { db in
                    try Schema.check(db, path: file.path)
                    return (pool, try db.numberKey(path: file.path))
                }
            } else {
                return try pool.writeWithoutTransaction { db in
                    try Schema.migrate(db, path: file.path, isNew: isNew)
                    try prepareWriting(db)
                    try db.keepNumberKey(wanted)
                    return (pool, try db.numberKey(path: file.path))
                }
            }
        } catch {
            throw RecordsError(error)
        }
    }

    /// Beside the process that writes the cases: what is there is taken as it is.
    static func openBeside(
        _ file: StoreFile, limits: WriterLimits
    ) throws(RecordsError) -> (pool: DatabasePool, numberKey: NumberKey) {
        guard try !file.isNew() else { throw .unavailable("nothing is in \(file.path)") }
        let configuration = configuration(
            "assent.registering", readOnly: false, lockWaitSeconds: limits.lockWaitSeconds)
        do {
            let pool = try DatabasePool(path: file.path, configuration: configuration)
            return try pool.writeWithoutTransaction { db in
                try Schema.check(db, path: file.path)
                try prepareWriting(db)
                return (pool, try db.numberKey(path: file.path))
            }
        } catch {
            throw RecordsError(error)
        }
    }

    private static func prepareWriting(_ db: Database) throws {
        // Written to the disk before a commit returns, not only to the log in memory.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA wal_autocheckpoint = \(logPages)")
        // A log that once grew long is cut again.
        try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
    }

    /// Connections that only look things up, beside those of `open`.
    static func openForLookUps(_ path: String) throws(RecordsError) -> LookUps {
        do {
            return try LookUps(
                path: path, configuration: configuration("assent.records.lookups", readOnly: true))
        } catch {
            throw RecordsError(error)
        }
    }
}
