import Foundation
import GRDB
import Records
import Synchronization

/// The one thread that writes. A commit waits for the disk, and no cooperative thread may wait for a disk.
final class Writer: Sendable {
    private let pool: DatabasePool
    private let numberKey: NumberKey
    private let queue: WriterQueue
    private let writable = Atomic(true)
    /// When a commit succeeded last.
    private let proven = Mutex<ContinuousClock.Instant?>(nil)
    private let isProving = Atomic(false)
    private let numbers = Mutex(NumberBlocks())
    private let end = Completion()
    private let atOthersChange: (@Sendable () -> Void)?

    /// How long the thread waits to be asked at most: a writer that could not write tries by itself, since those who would ask it
    /// to may stay away because it says that it can not; and another process may have changed the registry.
    private static let pause = DispatchTimeInterval.seconds(1)

    /// - Parameters:
    ///   - atOthersChange: runs on the thread where another process has changed the file, within a second; nil: nobody asks.
    ///   - atEnd: runs on the thread when it has written everything.
    init(
        pool: DatabasePool, numberKey: NumberKey, limits: WriterLimits,
        atOthersChange: (@Sendable () -> Void)? = nil, atEnd: @escaping @Sendable () -> Void
    ) {
        self.pool = pool
        self.numberKey = numberKey
        self.atOthersChange = atOthersChange
        queue = WriterQueue(limits: limits)
        let thread = Thread { [self] in
            run()
            atEnd()
            end.reach()
        }
        thread.name = "assent.writer"
        // As much as the main thread has: reindex folds cases here.
        thread.stackSize = 8 << 20
        thread.start()
    }

    var isWritable: Bool { writable.load(ordering: .relaxed) }

    /// A commit of the last second proves it; else one is tried, by one of those who ask at once.
    func provesWritable() async -> Bool {
        guard isWritable, proven.withLock({ $0.map { .now - $0 > Self.proofAge } ?? true }),
            isProving.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
        else { return isWritable }
        defer { isProving.store(false, ordering: .relaxed) }
        return await withCheckedContinuation { reply in
            let job = WriteJob.alone { [self] _ in
                probe()
                reply.resume(returning: isWritable)
            }
            do throws(WriterQueue.Refusal) { try queue.put(job) } catch {
                // Full of what is written; or closed.
                reply.resume(returning: error == .full)
            }
        }
    }

    private static let proofAge = Duration.seconds(1)

    /// How many wait.
    var waiting: Int { queue.count }

    func append(_ append: Append) async throws(AppendError) -> AppendReceipt {
        let prepared = try PreparedAppend(append, numberKey)
        let result = await withCheckedContinuation { reply in
            put(.append(prepared, reply), reply)
        }
        return try result.get()
    }

    func file(_ filing: ClaimFiling) async throws(AppendError) {
        let prepared = try PreparedFiling(filing, numberKey)
        let result = await withCheckedContinuation { reply in
            put(.file(prepared, reply), reply)
        }
        try result.get()
    }

    /// Most numbers come from memory; one in so many waits for the disk.
    func number(_ space: String) async throws(RecordsError) -> UInt64 {
        if let number = numbers.withLock({ $0.take(space) }) { return number }
        let result = await withCheckedContinuation { reply in
            put(.number(space: space, reply), reply)
        }
        return try result.get()
    }

    /// Runs something in a transaction of its own.
    func perform<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RecordsError) -> Value {
        let result = await withCheckedContinuation {
            (reply: WriteJob.Reply<Value, RecordsError>) in
            let job = WriteJob.alone { [self] pool in
                reply.resume(
                    returning: Result { () throws(RecordsError) in
                        do {
                            return try pool.transaction(body)
                        } catch {
                            noteFailure(error)
                            throw RecordsError(error)
                        }
                    })
            }
            put(job, reply)
        }
        return try result.get()
    }

    private func put<Value>(_ job: WriteJob, _ reply: WriteJob.Reply<Value, AppendError>) {
        do throws(WriterQueue.Refusal) {
            try queue.put(job)
        } catch {
            let refusal: AppendError = error == .full ? .full : .unavailable(Self.closed.reason)
            reply.resume(returning: .failure(refusal))
        }
    }

    private func put<Value>(_ job: WriteJob, _ reply: WriteJob.Reply<Value, RecordsError>) {
        do throws(WriterQueue.Refusal) {
            try queue.put(job)
        } catch {
            reply.resume(returning: .failure(error == .full ? Self.full : Self.closed))
        }
    }

    private static let closed = RecordsError.unavailable("the store is closed")
    private static let full = RecordsError.unavailable(AppendError.full.description)

    /// Takes no more in; the thread writes what waits and ends.
    func stop() { queue.close() }

    func waitForEnd() async { await end.wait() }

    // MARK: On the thread

    private func run() {
        var statements: Statements?
        // Before the connection is closed.
        defer { statements?.finalize() }
        var others = OthersChanges(pool)
        while true {
            switch queue.next(patience: Self.pause) {
            case .group(let jobs): write(jobs, &statements)
            case .alone(let work): work(pool)
            case .nothing: if !isWritable { probe() }
            case .ended: return
            }
            if let atOthersChange, others.came() { atOthersChange() }
        }
    }

    private func write(_ jobs: [WriteJob], _ statements: inout Statements?) {
        do throws(RecordsError) {
            let (outcomes, group) = try written(jobs, &statements)
            keep(group)
            // An empty commit touches no disk and proves nothing.
            if group.hasWritten { noteProven() }
            for (job, outcome) in zip(jobs, outcomes) { job.answer(outcome) }
        } catch {
            writable.store(false, ordering: .relaxed)
            for job in jobs { job.fail(error) }
        }
    }

    /// In one transaction; where something went wrong with one job, rolled back and done again with care.
    private func written(
        _ jobs: [WriteJob], _ kept: inout Statements?
    ) throws(RecordsError) -> (outcomes: [GroupWriting.Outcome], group: GroupWriting) {
        do {
            return try pool.writeWithoutTransaction { db in
                let statements = try kept ?? Statements(db)
                kept = statements
                do {
                    return try transaction(jobs, db, statements, isCareful: false)
                } catch is GroupWriting.NeedsCare {
                    return try transaction(jobs, db, statements, isCareful: true)
                }
            }
        } catch {
            throw RecordsError(error)
        }
    }

    private func transaction(
        _ jobs: [WriteJob], _ db: Database, _ statements: Statements, isCareful: Bool
    ) throws -> (outcomes: [GroupWriting.Outcome], group: GroupWriting) {
        try db.immediately {
            var group = try GroupWriting(db, statements, isCareful: isCareful)
            let outcomes = try group.run(jobs) { space in
                numbers.withLock { $0.take(space) }
            }
            return (outcomes, group)
        }
    }

    /// What is left of the blocks of this group may be given from now on.
    private func keep(_ group: GroupWriting) {
        numbers.withLock { numbers in
            for (space, block) in group.blocks.rest { numbers.put(block, space) }
        }
    }

    /// A small row that can be written proves little where a request could not.
    private func probe() {
        let isSound =
            FreeSpace.holds(Self.roomMin, beside: pool.path)
            && (try? pool.transaction { db in
                try db.run(
                    """
                    INSERT INTO probe (id, count) VALUES (1, 1)
                    ON CONFLICT (id) DO UPDATE SET count = count + 1
                    """)
            }) != nil
        if isSound { noteProven() } else { writable.store(false, ordering: .relaxed) }
    }

    /// What one group may need.
    private static let roomMin = WriterQueue.groupBytesMax

    /// Also what is written alone tells that nothing can be, as the audit trail does on a full disk.
    private func noteFailure(_ error: any Error) {
        guard let failure = error as? DatabaseError,
            Self.failures.contains(failure.resultCode)
        else { return }
        writable.store(false, ordering: .relaxed)
    }

    private static let failures: [ResultCode] = [
        .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_BUSY,
    ]

    private func noteProven() {
        writable.store(true, ordering: .relaxed)
        proven.withLock { $0 = .now }
    }
}

extension WriteJob {
    fileprivate func answer(_ outcome: GroupWriting.Outcome) {
        switch (self, outcome) {
        case (.append(_, let reply), .append(let result)): reply.resume(returning: result)
        case (.file(_, let reply), .filing(let result)): reply.resume(returning: result)
        case (.number(_, let reply), .number(let number)):
            reply.resume(returning: .success(number))
        default: preconditionFailure("outcomes are in the order of the jobs")
        }
    }

    fileprivate func fail(_ error: RecordsError) {
        switch self {
        case .append(_, let reply):
            reply.resume(returning: .failure(.unavailable(error.reason)))
        case .file(_, let reply):
            reply.resume(returning: .failure(.unavailable(error.reason)))
        case .number(_, let reply): reply.resume(returning: .failure(error))
        case .alone: break
        }
    }
}

extension DatabasePool {
    /// An immediate transaction on the connection that writes; rolled back where the body throws.
    fileprivate func transaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writeWithoutTransaction { db in try db.immediately { try body(db) } }
    }
}

extension Database {
    fileprivate func immediately<Value>(_ body: () throws -> Value) throws -> Value {
        var value: Value?
        try inTransaction(.immediate) {
            value = try body()
            return .commit
        }
        guard let value else { throw RecordsError.unavailable("nothing was written") }
        return value
    }
}

extension RecordsError {
    /// The reason without the words around it.
    var reason: String {
        switch self {
        case .lockedBy(let text), .unavailable(let text), .unreadable(let text): text
        }
    }
}
