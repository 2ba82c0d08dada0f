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
    private let connections: [DatabaseQueue]
    private let free: Mutex<[Int]>
    private let freed: DispatchSemaphore

    init(path: String, configuration: Configuration) throws {
        let count = max(Connections.readers, ProcessInfo.processInfo.activeProcessorCount)
        connections = try (0..<count).map { _ in
            try DatabaseQueue(path: path, configuration: configuration)
        }
        free = Mutex(Array(0..<count))
        freed = DispatchSemaphore(value: count)
    }

    /// - Parameter body: one statement, or several that may see different moments.
    func run<Value>(_ body: (Database) throws -> Value) rethrows -> Value {
        let connection = take()
        defer { giveBack(connection) }
        return try connections[connection].unsafeRead(body)
    }

    func close() throws {
        for connection in connections { try connection.close() }
    }

    private func take() -> Int {
        freed.wait()
        return free.withLock { $0.removeLast() }
    }

    private func giveBack(_ connection: Int) {
        free.withLock { $0.append(connection) }
        freed.signal()
    }
}
