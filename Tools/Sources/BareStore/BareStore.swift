import Foundation
import GRDB
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// The least that a server of this kind can do: Hummingbird takes a body, SQLite has it on the disk (synchronous FULL,
/// commits in groups by one thread, as the store of Assent does), and the answer says so. What `Tools/bench-submit.sh`
/// measures Assent against.
///
///     BareStore FILE
@main
struct BareStore {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else { fatalError("usage: BareStore FILE") }
        let writer = try GroupWriter(path: CommandLine.arguments[1])
        let router = Router()
        router.post("/store") { request, _ in
            let buffer = try await request.body.collect(upTo: 16 << 20)
            try await writer.store(Data(buffer.readableBytesView))
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"stored":true}"#)))
        }
        var logger = Logger(label: "bare")
        logger.logLevel = .error
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                print("http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
                fflush(nil)
            },
            logger: logger)
        try await application.runService()
    }
}

/// One thread that takes what waits, at most 64, and commits it as one.
final class GroupWriter: Sendable {
    private struct Job {
        var bytes: Data
        var reply: CheckedContinuation<Void, any Error>
    }

    private let jobs = Mutex<[Job]>([])
    private let signal = DispatchSemaphore(value: 0)

    init(path: String) throws {
        let pool = try DatabasePool(path: path)
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(
                sql: "CREATE TABLE body (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
        }
        Thread { [self] in while true { write(next(), pool) } }.start()
    }

    func store(_ bytes: Data) async throws {
        try await withCheckedThrowingContinuation { reply in
            jobs.withLock { $0.append(Job(bytes: bytes, reply: reply)) }
            signal.signal()
        }
    }

    private func next() -> [Job] {
        while true {
            let group = jobs.withLock { jobs in
                defer { jobs.removeFirst(min(64, jobs.count)) }
                return Array(jobs.prefix(64))
            }
            if !group.isEmpty { return group }
            signal.wait()
        }
    }

    private func write(_ group: [Job], _ pool: DatabasePool) {
        do {
            try pool.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    for job in group {
                        try db.cachedStatement(sql: "INSERT INTO body (bytes) VALUES (?)")
                            .execute(arguments: [job.bytes])
                    }
                    return .commit
                }
            }
            for job in group { job.reply.resume() }
        } catch {
            for job in group { job.reply.resume(throwing: error) }
        }
    }
}
