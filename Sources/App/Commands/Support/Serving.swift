import BookFiles
import Delivery
import Foundation
import Identity
import Logging
import PASGateway
import Plans
import Portal
import Primitives
import Records
import Server
import Workflow

/// Serves a desk over HTTP until it is told to stop.
enum Serving {
    static func run(
        _ desk: Desk, on address: AddressOptions, clock: @escaping @Sendable () -> Instant,
        hints: DemoHints? = nil
    ) async throws {
        let access = try await access(desk, address)
        let isOpen = access.mode == .open
        let portal = Portal(
            workflow: desk.workflow, authenticator: Authenticator(store: desk.store),
            sessions: SessionKeeper(key: randomKey()), demo: hints,
            notice: isOpen ? openNotice : nil)
        var server = AssentServer(
            host: address.host, port: address.port, workflow: desk.workflow,
            gateway: desk.gateway.refusingWarnings(address.strict), portal: portal, access: access,
            observed: desk.store, delivery: try delivery(address),
            logger: try logger(), clock: clock)
        server.tokenClock = { .wallClock }
        server.limits.connectionsMax = address.connections
        server.limits.addressConnectionsMax = address.addressConnections
        server.limits.drainSeconds = address.drainSeconds
        if let certificate = address.tlsCert, let key = address.tlsKey {
            do {
                server.tls = try ServerTLS(certificateFile: certificate, keyFile: key)
            } catch {
                throw Refusal("TLS can not be had: \(error).")
            }
        }
        Task.detached(priority: .utility) { PASGateway.prepare() }
        let (announce, name) = (desk.announce, desk.book.book.name)
        do {
            try await server.run { url in
                announce("assent serve at \(url)")
                Console.tell("Assent serves \(name) at \(url)")
                if isOpen { Console.error(Console.wrapped(openNotice)) }
            }
        } catch let lost as AuditLost {
            throw Refusal("\(lost)")
        } catch {
            throw Refusal("The server can not run at \(address.host):\(address.port): \(error)")
        }
    }

    /// Said on start and on every page.
    static let openNotice =
        "Open: no client is registered, so whoever reaches this address may ask for anybody. "
        + "It listens on this machine only."

    /// Clients are asked for a token as soon as there is one, and always beyond this machine: by a proxy, too.
    private static func access(
        _ desk: Desk, _ address: AddressOptions
    ) async throws -> AccessControl {
        let hasClients: Bool
        do {
            hasClients = !(try await desk.store.clients().isEmpty)
        } catch {
            throw Refusal("The clients can not be read: \(error).")
        }
        let isOpen = !hasClients && !address.requireClients && address.isOwnMachineOnly
        var access = AccessControl(
            mode: isOpen ? .open : .clients, store: desk.store,
            issuer: TokenIssuer(store: desk.store, fetcher: KeySetFetcher()))
        access.publicURL = address.publicURL
        access.requestsPerSecond = address.rateLimit
        access.hasOpenPages = address.openPages
        access.seesAddresses = !address.behindProxy
        return access
    }

    private static func delivery(_ address: AddressOptions) throws -> DeliverySettings {
        let rules = EndpointRules(allowsLoopback: address.allowLoopbackEndpoints)
        let sender: HTTPSender
        do {
            sender = try HTTPSender(rules: rules, certificateAuthorities: address.endpointCA)
        } catch {
            let file = address.endpointCA ?? "the system's own"
            throw Refusal(
                "The certificate authorities of --endpoint-ca can not be read from \(file).")
        }
        return DeliverySettings(
            rules: rules, backOff: BackOff(attemptsMax: address.deliveryAttempts), sender: sender,
            wallClock: { Instant.wallClock }, chance: { Double.random(in: 0..<1) },
            newID: { UUID().uuidString.lowercased() })
    }

    /// Sessions end with the process: nobody has to keep or rotate this key.
    private static func randomKey() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Logs go to stderr: stdout is data. $LOG_LEVEL says how much; protected data is never in them.
    private static func logger() throws -> Logger {
        var logger = Logger(label: "assent") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        guard let word = ProcessInfo.processInfo.environment["LOG_LEVEL"], !word.isEmpty else {
            return logger
        }
        guard let level = Logger.Level(rawValue: word.lowercased()) else {
            let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal("LOG_LEVEL is '\(word)'; it may be \(levels).")
        }
        logger.logLevel = level
        return logger
    }
}
