import CaseSamples
import Cases
import Primitives
import Records
import Synchronization
import Testing

/// How many have come back.
private final class Counter: Sendable {
    let count = Atomic(0)
}

extension ContractCheck {
    static let journalUnderLoad: [ContractCheck] = [
        .ofStore("appends of one moment are all stored, in several commit groups") { store in
            let count = 300
            let results = await withTaskGroup(of: Result<AppendReceipt, AppendError>.self) {
                group in
                for number in 1...count {
                    group.addTask { await open("R\(number)", store) }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.allSatisfy { (try? $0.get()) != nil })
            let verification = try await store.verify()
            #expect(verification.breaks == [])
            #expect(verification.cases == count)
            #expect(verification.entries == count)
            #expect((5...count).contains(verification.groups))
        },
        .ofBench("one bad append of a group leaves the others as they are", oneBad),
        .ofStore("one of many who append to one version wins") { store in
            let first = try Appends.opening("R1")
            _ = try await store.append(first)
            let base = try first.opened()
            let results = await withTaskGroup(of: Result<AppendReceipt, AppendError>.self) {
                group in
                for number in 1...20 {
                    group.addTask {
                        guard let note = try? Appends.more(base, [.note("\(number)")]) else {
                            return .failure(.full)
                        }
                        return await store.result(note)
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.filter { (try? $0.get()) != nil }.count == 1)
            #expect(results.filter { $0 == .failure(.conflict(.caseVersion)) }.count == 19)
            #expect(try await store.loadCase(base.id)?.version == 2)
        },
        .ofBench("too much at once is told so, and nothing of that is stored", isFull),
        .ofBench("closing finishes what was taken in", closeFinishes),
    ]

    /// Opens a case; what comes of it as a value.
    static func open(
        _ id: String, _ store: any RecordStore
    ) async -> Result<AppendReceipt, AppendError> {
        guard let append = try? Appends.opening(id) else { return .failure(.full) }
        return await store.result(append)
    }

    /// Starts an append for each id; all wait while commits are stalled.
    private static func start(
        _ ids: [String], _ store: any RecordStore
    ) async throws -> [Task<Result<AppendReceipt, AppendError>, Never>] {
        let tasks = ids.map { id in Task { await open(id, store) } }
        try await Task.sleep(for: .milliseconds(400))
        return tasks
    }

    private static let oneBad: @Sendable (any StoreBench) async throws -> Void = { bench in
        let store = try bench.open(waitingMax: nil)
        _ = try await store.append(Appends.opening("R5"))
        let release = try bench.stall()
        let ids = (1...9).map { "R\($0)" }
        let tasks = try await start(ids, store)
        release()
        for (id, task) in zip(ids, tasks) {
            let result = await task.value
            if id == "R5" {
                #expect(result == .failure(.conflict(.caseVersion)))
            } else {
                #expect((try? result.get()) != nil, "\(id): \(result)")
            }
        }
        let verification = try await store.verify()
        #expect(verification.breaks == [])
        #expect(verification.entries == 9)
        await store.close()
    }

    private static let isFull: @Sendable (any StoreBench) async throws -> Void = { bench in
        let store = try bench.open(waitingMax: 4)
        let release = try bench.stall()
        let ids = (1...40).map { "R\($0)" }
        let answered = Counter()
        let tasks = ids.map { id in
            Task {
                let result = await open(id, store)
                answered.count.add(1, ordering: .relaxed)
                return result
            }
        }
        // Nothing is stored meanwhile, so the first answers are refusals.
        for _ in 1...100 where answered.count.load(ordering: .relaxed) == 0 {
            try await Task.sleep(for: .milliseconds(20))
        }
        release()
        var stored = 0
        for (id, task) in zip(ids, tasks) {
            let result = await task.value
            let isThere = try await store.loadCase(CaseID(id)) != nil
            if isThere { stored += 1 }
            #expect(isThere == ((try? result.get()) != nil), "\(id): \(result)")
            if !isThere { #expect(result == .failure(.full)) }
        }
        #expect((4...39).contains(stored))
        #expect(store.isWritable)
        _ = try await store.append(Appends.opening("LATER"))
        await store.close()
    }

    private static let closeFinishes: @Sendable (any StoreBench) async throws -> Void = { bench in
        let store = try bench.open(waitingMax: nil)
        let release = try bench.stall()
        let ids = (1...20).map { "R\($0)" }
        let tasks = try await start(ids, store)
        let closing = Task { await store.close() }
        release()
        await closing.value
        for task in tasks { #expect((try? await task.value.get()) != nil) }
        let again = try bench.open(waitingMax: nil)
        #expect(try await again.summaries(CaseQuery()).count == ids.count)
        await again.close()
    }
}
