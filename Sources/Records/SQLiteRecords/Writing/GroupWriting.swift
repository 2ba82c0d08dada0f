import Foundation
import GRDB
import Records

/// One commit: appends, a savepoint each, the chained row over all of them, and reservations of numbers.
struct GroupWriting {
    /// What each job comes to once the commit is durable, in the order of the jobs.
    enum Outcome {
        case append(Result<AppendReceipt, AppendError>)
        case filing(Result<Void, AppendError>)
        case number(UInt64)
    }

    private let db: Database
    private let number: Int64
    private let previous: ChainHash
    private var entries: [ChainHash] = []
    /// Reserved in this transaction; theirs to give once it is committed.
    private(set) var blocks = NumberBlocks()
    /// False where every append was refused.
    private(set) var hasWritten = false

    init(_ db: Database) throws {
        self.db = db
        let last = try db.row(
            "SELECT number, chain FROM commit_group ORDER BY number DESC LIMIT 1")
        number = (last?[0] ?? 0) + 1
        previous = try last.map { try ChainHash(stored: $0.bytes(1)) } ?? Chain.groupGenesis
    }

    mutating func run(_ jobs: [WriteJob], reserved: (String) -> UInt64?) throws -> [Outcome] {
        var outcomes: [Outcome] = []
        let (db, number) = (db, number)
        for job in jobs {
            switch job {
            case .append(let prepared, _):
                let result = try one { try [prepared.write(db, group: number)] }
                outcomes.append(.append(result.map { $0[0].receipt }))
            case .file(let prepared, _):
                let result = try one { try prepared.write(db, group: number) }
                outcomes.append(.filing(result.map { _ in }))
            case .number(let space, _):
                outcomes.append(.number(try reserved(space) ?? nextNumber(space)))
            case .alone: preconditionFailure("work of its own is no part of a group")
            }
        }
        if !entries.isEmpty {
            let chain = Chain.group(after: previous, number: number, entries: entries)
            try db.run(
                "INSERT INTO commit_group (number, chain) VALUES (?, ?)",
                [number, Data(chain.bytes)])
        }
        return outcomes
    }

    /// One job in its savepoint. What is wrong with it alone leaves the others as they are.
    ///
    /// - Throws: where the whole transaction is lost.
    private mutating func one(
        _ job: () throws -> [Written]
    ) throws -> Result<[Written], AppendError> {
        do {
            var written: [Written] = []
            try db.inSavepoint {
                written = try job()
                return .commit
            }
            entries += written.map(\.entry)
            hasWritten = true
            return .success(written)
        } catch {
            guard db.isInsideTransaction else { throw error }
            if let refusal = error as? AppendError { return .failure(refusal) }
            return .failure(.unavailable(RecordsError(error).reason))
        }
    }

    private mutating func nextNumber(_ space: String) throws -> UInt64 {
        if let number = blocks.take(space) { return number }
        let reserved: Int64 =
            try db.value(
                """
                INSERT INTO counter (space, reserved) VALUES (?1, ?2)
                ON CONFLICT (space) DO UPDATE SET reserved = reserved + ?2 RETURNING reserved
                """, [space, Int64(NumberBlocks.size)]) ?? 0
        let last = UInt64(reserved)
        hasWritten = true
        blocks.put(last - NumberBlocks.size + 1...last, space)
        guard let number = blocks.take(space) else { preconditionFailure("a block is not empty") }
        return number
    }
}

/// What came of one append: its receipt, and the head of its case's chain.
typealias Written = (receipt: AppendReceipt, entry: ChainHash)

extension PreparedAppend {
    func write(_ db: Database, group: Int64) throws -> Written {
        try AppendWriting(db: db, prepared: self, group: group).write()
    }
}

extension PreparedFiling {
    /// The claims first: whoever files what is filed is told so before anything is written.
    func write(_ db: Database, group: Int64) throws -> [Written] {
        for (claim, body) in claims { try db.put(claim, body) }
        return try appends.map { try $0.write(db, group: group) }
    }
}

extension ChainHash {
    init(stored bytes: [UInt8]) throws(RecordsError) {
        guard let hash = ChainHash(bytes) else {
            throw .unreadable("a chain hash of \(bytes.count) bytes")
        }
        self = hash
    }
}
