import BookFiles
import Foundation
import Identity
import Logging
import PASGateway
import Plans
import Portal
import Primitives
import Server
import Workflow

/// Serves a desk over HTTP until it is told to stop.
enum Serving {
    static func run(
        _ desk: Desk, on address: AddressOptions, clock: @escaping @Sendable () -> Instant,
        hints: DemoHints? = nil
    ) async throws {
        let portal = Portal(
            workflow: desk.workflow, authenticator: Authenticator(store: desk.store),
            sessions: SessionKeeper(key: randomKey()), demo: hints)
        let server = AssentServer(
            host: address.host, port: address.port, workflow: desk.workflow,
            gateway: desk.gateway, portal: portal, logger: logger(), clock: clock)
        let (announce, name) = (desk.announce, desk.book.book.name)
        do {
            try await server.run { url in
                announce("assent serve at \(url)")
                Console.out("Assent serves \(name) at \(url)")
            }
        } catch {
            throw Refusal("The server can not run at \(address.host):\(address.port): \(error)")
        }
    }

    /// Sessions end with the process: nobody has to keep or rotate this key.
    private static func randomKey() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Logs go to stderr: stdout is data. $LOG_LEVEL says how much; protected data is never in them.
    private static func logger() -> Logger {
        var logger = Logger(label: "assent") { StreamLogHandler.standardError(label: $0) }
        let level = ProcessInfo.processInfo.environment["LOG_LEVEL"]
        logger.logLevel = level.flatMap(Logger.Level.init(rawValue:)) ?? .notice
        return logger
    }
}
