import Dispatch
import Foundation
import GRDB
import Synchronization

/// A few connections that only look things up, each for one caller at a time.
///
/// Not a pool of GRDB's: that asks for the schema's version before each use and opens a transaction around it, which is more than
/// a look-up by key itself. Who comes when all are taken waits on its thread: a look-up is over in microseconds, and as many run at
/// once as there are threads for tasks.
final class LookUps: Sendable {
    /// Whoever has taken it is alone with it, whichever thread that is.
    private struct Connection: @unchecked Sendable {
        let queue: DatabaseQueue
        let statements: Statements
    }

    private let connections: [Connection]
    private let free: Mutex<[Int]>
    private let freed: DispatchSemaphore
    private let isClosed = Atomic(false)

    init(path: String, configuration: Configuration) throws {
        let count = max(Connections.readers, ProcessInfo.processInfo.activeProcessorCount)
        connections = try (0..<count).map { _ in
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let statements = try queue.unsafeRead { try Statements($0, readsOnly: true) }
            return Connection(queue: queue, statements: statements)
        }
        free = Mutex(Array(0..<count))
        freed = DispatchSemaphore(value: count)
    }

    /// - Parameter body: one statement, or several that may see different moments.
    func run<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let connection = try take()
        defer { giveBack(connection) }
        return try connections[connection].queue.unsafeRead(body)
    }

    /// The same by statements that are prepared: for what every request looks up.
    func find<Value>(_ body: (Statements) throws -> Value) throws -> Value {
        let connection = try take()
        defer { giveBack(connection) }
        return try body(connections[connection].statements)
    }

    /// Waits until nobody looks anything up; whoever comes later is told that the store is closed.
    func close() throws {
        guard !isClosed.exchange(true, ordering: .relaxed) else { return }
        for _ in connections { freed.wait() }
        // Whatever becomes of closing them: who comes later must not wait for ever.
        defer { for _ in connections { freed.signal() } }
        for connection in connections { connection.statements.finalize() }
        for connection in connections { try connection.queue.close() }
    }

    private func take() throws -> Int {
        freed.wait()
        guard !isClosed.load(ordering: .relaxed) else {
            freed.signal()
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "Connection is closed")
        }
        return free.withLock { $0.removeLast() }
    }

    private func giveBack(_ connection: Int) {
        free.withLock { $0.append(connection) }
        freed.signal()
    }
}
