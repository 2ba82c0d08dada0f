import GRDB

/// Whether another process has changed the file, asked at most once a second: one that registers (`StoreAccess.registering`), or
/// somebody with a database tool.
///
/// `data_version` changes for a connection with what all others commit, and not with its own commits
/// (https://www.sqlite.org/pragma.html#pragma_data_version). In this process only one connection writes.
struct OthersChanges {
    static let pause = Duration.seconds(1)

    private let pool: DatabasePool
    private var known: Int64?
    private var lastAsked: ContinuousClock.Instant

    init(_ pool: DatabasePool) {
        self.pool = pool
        known = Self.version(pool)
        lastAsked = .now
    }

    /// Where it can not be told, something may have come.
    mutating func came(now: ContinuousClock.Instant = .now) -> Bool {
        guard now - lastAsked >= Self.pause else { return false }
        lastAsked = now
        let version = Self.version(pool)
        defer { known = version }
        return version == nil || version != known
    }

    private static func version(_ pool: DatabasePool) -> Int64? {
        try? pool.writeWithoutTransaction { db in try db.value("PRAGMA data_version") }
    }
}
