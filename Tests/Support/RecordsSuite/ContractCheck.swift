public import Records
public import Testing

/// One sentence of the contract of `RecordStore`, as a check that every engine must pass.
///
/// An engine's test target runs all of `ContractCheck.all`, each on a bench of its own.
public struct ContractCheck: Sendable, CustomTestStringConvertible {
    public let name: String
    public let run: @Sendable (any StoreBench) async throws -> Void

    /// A check that opens the store as it needs to, and closes it.
    static func ofBench(
        _ name: String, _ run: @escaping @Sendable (any StoreBench) async throws -> Void
    ) -> ContractCheck {
        ContractCheck(name: name, run: run)
    }

    /// A check of one store, opened and closed for it.
    static func ofStore(
        _ name: String, _ run: @escaping @Sendable (any RecordStore) async throws -> Void
    ) -> ContractCheck {
        ContractCheck(name: name) { bench in
            let store = try bench.open(waitingMax: nil)
            do {
                try await run(store)
            } catch {
                await store.close()
                throw error
            }
            await store.close()
        }
    }

    public var testDescription: String { name }

    public static let all =
        journal + journalUnderLoad + idempotency + ledger + documents + numbers + summaries
        + claims + registry + interchanges + care + ownership
}

/// What an engine brings to the checks: a place for one store, empty at first, that is opened again and again.
public protocol StoreBench: Sendable {
    /// Opens the store as the one that writes.
    ///
    /// - Parameter waitingMax: how many appends may wait; nil for the engine's own number.
    func open(waitingMax: Int?) throws(RecordsError) -> any RecordStore
    /// Opens it beside whoever writes.
    func openReadOnly() throws(RecordsError) -> any RecordStore
    /// Beside a writer, for registry and clients.
    func openRegistering() throws(RecordsError) -> any RecordStore
    /// Keeps every commit waiting, for a few seconds at most, until what it returns is called.
    func stall() throws -> @Sendable () -> Void
}
