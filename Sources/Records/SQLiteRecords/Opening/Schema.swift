import GRDB
import Records

/// The schema by its steps. A step that was published is never changed; what is to be otherwise is a step more.
enum Schema {
    /// Step n brings a store from schema n to n + 1.
    static let steps = [
        firstStep, interchangeStep, claimStep, accessStep, subscriptionStep, volumeStep,
        localityStep, sameServiceStep, furtherServiceStep, senderStep, endStep, numberKeyStep,
        placeStep,
    ]

    static var newest: Int { steps.count }

    /// Brings a store to the newest schema, each step in a transaction with its number.
    static func migrate(_ db: Database, path: String, isNew: Bool) throws {
        if isNew {
            try db.inTransaction(.immediate) {
                try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
                try run(0, on: db)
                return .commit
            }
        }
        var version = try version(of: db, path: path)
        guard version < newest else { return }
        // They can not be switched within a transaction; a table that others refer to can not be made anew with them.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        while version < newest {
            try db.inTransaction(.immediate) {
                try run(version, on: db)
                return .commit
            }
            version += 1
        }
    }

    private static func run(_ step: Int, on db: Database) throws {
        try db.execute(sql: steps[step])
        try db.execute(sql: "PRAGMA user_version = \(step + 1)")
    }

    /// For who only reads, and so can not bring the store up to date.
    static func check(_ db: Database, path: String) throws {
        let version = try version(of: db, path: path)
        guard version == newest else {
            throw RecordsError.unavailable(
                "\(path) has schema \(version) and this program reads \(newest); "
                    + "opened for writing once, it is brought up to date")
        }
    }

    private static func version(of db: Database, path: String) throws -> Int {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= newest else {
            throw RecordsError.unavailable(
                "\(path) was written by a newer Assent: it has schema \(version), "
                    + "and this program knows \(newest) at most")
        }
        return version
    }
}
