import CaseSamples
import Cases
import Foundation
import Records
import RecordsSuite
import Testing

@testable import SQLiteRecords

/// When the disk does not do as it is told.
@Suite struct FailureTests {
    let bench: SQLiteBench

    /// While a group gathers, its writer waits; on a busy machine that takes long.
    static let patient = WriterLimits(lockWaitSeconds: 120)

    init() throws { bench = try SQLiteBench() }

    /// Lets every commit that writes to a table fail, at the commit and not before.
    func trapCommits(of table: String) throws {
        try bench.tamper(
            """
            CREATE TABLE IF NOT EXISTS promise (id INTEGER PRIMARY KEY);
            CREATE TABLE IF NOT EXISTS trap (
              id INTEGER REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER trap_\(table) AFTER INSERT ON \(table)
            BEGIN INSERT INTO trap VALUES (1); END;
            """)
    }

    /// Lets the store's own attempts fail too, so that it does not find out meanwhile that it can write.
    func trapProbes() throws {
        try bench.tamper(
            """
            CREATE TRIGGER trap_probe BEFORE INSERT ON probe
            BEGIN SELECT RAISE(ABORT, 'not yet'); END;
            """)
    }

    /// Starts appends that are one group: while they come, the writer waits with a first one.
    func group(_ ids: [String], _ store: SQLiteRecordStore) async throws
        -> [Result<AppendReceipt, AppendError>]
    {
        let release = try bench.stall()
        // Waits until each has begun: on a busy machine a task may start late.
        let (begun, signal) = AsyncStream.makeStream(of: Void.self)
        var starts = begun.makeAsyncIterator()
        let first = open("BEFORE", store, signal)
        _ = await starts.next()
        try await Task.sleep(for: .milliseconds(200))
        let tasks = ids.map { open($0, store, signal) }
        for _ in tasks { _ = await starts.next() }
        try await Task.sleep(for: .milliseconds(600))
        release()
        _ = await first.value
        var results: [Result<AppendReceipt, AppendError>] = []
        for task in tasks { results.append(await task.value) }
        return results
    }

    func open(
        _ id: String, _ store: SQLiteRecordStore, _ begun: AsyncStream<Void>.Continuation? = nil
    ) -> Task<Result<AppendReceipt, AppendError>, Never> {
        Task {
            let append = try? Appends.opening(id)
            begun?.yield()
            guard let append else { return .failure(.full) }
            return await store.result(append)
        }
    }

    func isUnavailable(_ result: Result<AppendReceipt, AppendError>) -> Bool {
        if case .failure(.unavailable) = result { true } else { false }
    }

    @Test func `a failed commit fails its whole group, and nothing of it is stored`() async throws {
        let store = try bench.store(limits: Self.patient)
        _ = try await store.append(Appends.opening("FIRST"))
        let before = try await store.verify()
        try trapCommits(of: "commit_group")
        try trapProbes()
        let results = try await group((1...9).map { "R\($0)" }, store)
        #expect(results.allSatisfy(isUnavailable))
        #expect(!store.isWritable)
        #expect(try await store.verify() == before)
        // It goes on trying, and says so once it could.
        #expect(isUnavailable(await store.result(try Appends.opening("R1"))))
        #expect(!store.isWritable)
        try bench.tamper("DROP TRIGGER trap_commit_group")
        _ = try await store.append(Appends.opening("R1"))
        #expect(store.isWritable)
        #expect(try await store.verify().isIntact)
        await store.close()
    }

    @Test func `what is written alone tells, too, that nothing can be written`() async throws {
        let store = try bench.store(limits: WriterLimits(lockWaitSeconds: 0.1))
        #expect(store.isWritable)
        let release = try bench.stall()
        await #expect(throws: RecordsError.self) {
            try await store.put(members: [RegistrySamples.member("M1")])
        }
        #expect(!store.isWritable)
        release()
        let end = ContinuousClock.now + .seconds(20)
        while !store.isWritable, ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(store.isWritable)
        // What is refused for what it is says nothing of the disk.
        try bench.tamper(
            "CREATE TRIGGER no BEFORE INSERT ON member BEGIN SELECT RAISE(ABORT, 'no'); END")
        await #expect(throws: RecordsError.self) {
            try await store.put(members: [RegistrySamples.member("M1")])
        }
        #expect(store.isWritable)
        await store.close()
    }

    @Test func `room is asked for beside the file`() {
        #expect(FreeSpace.holds(1, beside: bench.path))
        #expect(!FreeSpace.holds(.max, beside: bench.folder.path))
        #expect(FreeSpace.holds(.max, beside: "/nowhere/at/all"))
    }

    @Test func `numbers of a commit that failed are not given again, and none is given twice`()
        async throws
    {
        let store = try bench.store(limits: Self.patient)
        try trapCommits(of: "counter")
        try trapProbes()
        await #expect(throws: RecordsError.self) {
            try await store.nextNumber(payer: CaseSamples.payer, space: "R")
        }
        #expect(!store.isWritable)
        try bench.tamper("DROP TRIGGER trap_counter")
        var given: Set<UInt64> = []
        for _ in 1...130 {
            let number = try await store.nextNumber(payer: CaseSamples.payer, space: "R")
            #expect(given.insert(number).inserted)
        }
        #expect(store.isWritable)
        await store.close()
    }

    @Test(.timeLimit(.minutes(1)))
    func `a store that nobody asks to write finds out by itself that it can again`() async throws {
        let store = try bench.store(limits: Self.patient)
        try trapCommits(of: "commit_group")
        try trapProbes()
        #expect(isUnavailable(await store.result(try Appends.opening("R1"))))
        try await Task.sleep(for: .milliseconds(1500))
        #expect(!store.isWritable)
        try bench.tamper("DROP TRIGGER trap_probe")
        while !store.isWritable { try await Task.sleep(for: .milliseconds(50)) }
        await store.close()
    }

    @Test func `whether it can be written is tried out where nothing was written lately`()
        async throws
    {
        let store = try bench.store(limits: Self.patient)
        #expect(await store.provesWritable())
        try trapProbes()
        // A commit of the last second is proof enough; after that it is tried.
        try await Task.sleep(for: .milliseconds(1_100))
        #expect(store.isWritable)
        #expect(await !store.provesWritable())
        #expect(!store.isWritable)
        try bench.tamper("DROP TRIGGER trap_probe")
        while !store.isWritable { try await Task.sleep(for: .milliseconds(50)) }
        #expect(await store.provesWritable())
        await store.close()
    }

    @Test func `an append that the database refuses is rolled back alone`() async throws {
        let store = try bench.store(limits: Self.patient)
        try bench.tamper(
            """
            CREATE TRIGGER refuse BEFORE INSERT ON summary
            WHEN NEW.case_id = (SELECT id FROM cases WHERE name = 'R3')
            BEGIN SELECT RAISE(ABORT, 'not this one'); END;
            """)
        let ids = (1...6).map { "R\($0)" }
        let results = try await group(ids, store)
        for (id, result) in zip(ids, results) { #expect(isUnavailable(result) == (id == "R3")) }
        #expect(store.isWritable)
        #expect(try await store.caseID(number: "R3") == nil)
        let verification = try await store.verify()
        #expect(verification.breaks == [])
        #expect(verification.entries == 6)
        await store.close()
    }

    /// As SQLite does by itself when the disk is full.
    @Test func `an error that takes the transaction with it fails the whole group`() async throws {
        let store = try bench.store(limits: Self.patient)
        try trapProbes()
        try bench.tamper(
            """
            CREATE TRIGGER refuse BEFORE INSERT ON summary
            WHEN NEW.case_id = (SELECT id FROM cases WHERE name = 'R3')
            BEGIN SELECT RAISE(ROLLBACK, 'the disk is full'); END;
            """)
        let results = try await group((1...6).map { "R\($0)" }, store)
        #expect(results.allSatisfy(isUnavailable))
        #expect(!store.isWritable)
        #expect(try await store.summaries(CaseQuery()).map(\.caseID.text) == ["BEFORE"])
        try bench.tamper("DROP TRIGGER refuse")
        _ = try await store.append(Appends.opening("R3"))
        #expect(store.isWritable)
        await store.close()
    }

    @Test func `a registry is put whole or not at all`() async throws {
        let store = try bench.store(limits: Self.patient)
        try bench.tamper(
            """
            CREATE TRIGGER refuse BEFORE INSERT ON member WHEN NEW.name = 'M9'
            BEGIN SELECT RAISE(ABORT, 'not this one'); END;
            """)
        let members = (1...20).map { RegistrySamples.member("M\($0)") }
        await #expect(throws: RecordsError.self) { try await store.put(members: members) }
        #expect(
            try await store.members(
                payer: CaseSamples.payer, identifiers: (1...20).map { "M\($0)" }) == [])
        await store.close()
    }

    @Test func `events that could not be read again are refused`() async throws {
        let store = try bench.store(limits: Self.patient)
        let text = String(repeating: "x", count: EventsForm.bytesMax)
        let append = try Appends.opening("R1", then: [.note(text)])
        #expect(isUnavailable(await store.result(append)))
        #expect(store.isWritable)
        await store.close()
    }
}
