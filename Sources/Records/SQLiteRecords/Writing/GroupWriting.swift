import GRDB
import Records

/// One commit: appends, the chained row over all of them, and reservations of numbers.
///
/// An append that is refused has written nothing, since its conditions come first; so it needs no savepoint, for which SQLite would
/// keep a copy of each page that it changes. Where something else goes wrong with one, the whole group is rolled back and written
/// again carefully: a savepoint each, so that the others are written all the same.
struct GroupWriting {
    /// What each job comes to once the commit is durable, in the order of the jobs.
    enum Outcome {
        case append(Result<AppendReceipt, AppendError>)
        case filing(Result<Void, AppendError>)
        case number(UInt64)
    }

    /// Something went wrong with one job of a group that had no savepoints.
    struct NeedsCare: Error {}

    private let db: Database
    private let statements: Statements
    private let isCareful: Bool
    private let number: Int64
    private let previous: ChainHash
    private var entries: [ChainHash] = []
    /// Reserved in this transaction; theirs to give once it is committed.
    private(set) var blocks = NumberBlocks()
    /// False where every append was refused.
    private(set) var hasWritten = false

    init(_ db: Database, _ statements: Statements, isCareful: Bool) throws {
        self.db = db
        self.statements = statements
        self.isCareful = isCareful
        let last = try statements.first(
            "SELECT number, chain FROM commit_group ORDER BY number DESC LIMIT 1"
        ) { (number: $0.int64(0), chain: try ChainHash(stored: $0.bytes(1))) }
        number = (last?.number ?? 0) + 1
        previous = last?.chain ?? Chain.groupGenesis
    }

    mutating func run(_ jobs: [WriteJob], reserved: (String) -> UInt64?) throws -> [Outcome] {
        var outcomes: [Outcome] = []
        let (statements, number) = (statements, number)
        for job in jobs {
            switch job {
            case .append(let prepared, _):
                let result = try one { try [prepared.write(statements, group: number)] }
                outcomes.append(.append(result.map { $0[0].receipt }))
            case .file(let prepared, _):
                let result = try one(inSavepoint: true) {
                    try prepared.write(statements, group: number)
                }
                outcomes.append(.filing(result.map { _ in }))
            case .number(let space, _):
                outcomes.append(.number(try reserved(space) ?? nextNumber(space)))
            case .alone: preconditionFailure("work of its own is no part of a group")
            }
        }
        if !entries.isEmpty {
            let chain = Chain.group(after: previous, number: number, entries: entries)
            try statements.run(
                "INSERT INTO commit_group (number, chain) VALUES (?, ?)", number, chain.bytes)
        }
        return outcomes
    }

    /// What is wrong with one job alone leaves the others as they are.
    ///
    /// - Parameter inSavepoint: it may be refused after it has written something: a filing, whose appends come one by one.
    /// - Throws: where the whole transaction is lost, or has to be written again carefully.
    private mutating func one(
        inSavepoint: Bool = false, _ job: () throws -> [Written]
    ) throws -> Result<[Written], AppendError> {
        do {
            let written = inSavepoint || isCareful ? try savepoint(job) : try job()
            entries += written.map(\.entry)
            hasWritten = true
            return .success(written)
        } catch {
            guard db.isInsideTransaction else { throw error }
            if let refusal = error as? AppendError { return .failure(refusal) }
            guard isCareful || inSavepoint else { throw NeedsCare() }
            return .failure(.unavailable(RecordsError(error).reason))
        }
    }

    private func savepoint(_ job: () throws -> [Written]) throws -> [Written] {
        var written: [Written] = []
        try db.inSavepoint {
            written = try job()
            return .commit
        }
        return written
    }

    private mutating func nextNumber(_ space: String) throws -> UInt64 {
        if let number = blocks.take(space) { return number }
        let reserved = try statements.first(
            """
            INSERT INTO counter (space, reserved) VALUES (?1, ?2)
            ON CONFLICT (space) DO UPDATE SET reserved = reserved + ?2 RETURNING reserved
            """, space, Int64(NumberBlocks.size)
        ) { $0.int64(0) }
        let last = UInt64(reserved ?? 0)
        hasWritten = true
        blocks.put(last - NumberBlocks.size + 1...last, space)
        guard let number = blocks.take(space) else { preconditionFailure("a block is not empty") }
        return number
    }
}

/// What came of one append: its receipt, and the head of its case's chain.
typealias Written = (receipt: AppendReceipt, entry: ChainHash)

extension PreparedAppend {
    func write(_ statements: Statements, group: Int64) throws -> Written {
        try AppendWriting(statements: statements, prepared: self, group: group).write()
    }
}

extension PreparedFiling {
    /// The claims first: whoever files what is filed is told so before anything is written.
    func write(_ statements: Statements, group: Int64) throws -> [Written] {
        for (claim, body) in claims { try statements.put(claim, body) }
        return try appends.map { try $0.write(statements, group: group) }
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
