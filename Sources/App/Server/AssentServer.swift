import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import PASGateway
public import Portal
public import Primitives
public import Workflow
public import X12Gateway

/// HTTP over the gateways and the pages. The only room that knows HTTP.
public struct AssentServer: Sendable {
    /// Everything has a limit.
    public struct Limits: Sendable {
        /// Of a FHIR request, in bytes; larger ones get 413.
        public var requestBytesMax = 16 << 20
        /// Of a page's form with its files.
        public var formBytesMax = 12 << 20
        /// Of X12 that is answered in real time.
        public var realTimeBytesMax = 1 << 20
        /// Of an X12 batch; and how many may be under way, and how long each half, taking it in and answering, may last.
        public var batch = X12BatchLimits(
            bytesMax: 256 << 20, interchangesMax: 10_000, setsMax: 250_000,
            setBytesMax: 1 << 20, segmentsMax: 5_000)
        public var batchesMax = 8
        public var batchSecondsMax = 1_800
        public var connectionsMax = 2_000
        public var idleSeconds = 60

        public init() {}
    }

    public var host: String
    public var port: Int
    public var limits = Limits()

    let workflow: Workflow
    let gateway: PASGateway
    let portal: Portal
    /// What time it is; fixed in tests and replays.
    let clock: @Sendable () -> Instant
    let logger: Logger

    /// - Parameter port: 0 takes any free one; `run` tells which.
    public init(
        host: String, port: Int, workflow: Workflow, gateway: PASGateway, portal: Portal,
        logger: Logger, clock: @escaping @Sendable () -> Instant
    ) {
        self.host = host
        self.port = port
        self.workflow = workflow
        self.gateway = gateway
        self.portal = portal
        self.logger = logger
        self.clock = clock
    }

    /// Serves until SIGTERM or SIGINT; what was begun is finished first.
    ///
    /// - Parameter onReady: is told the address once connections are taken.
    public func run(onReady: @escaping @Sendable (String) async -> Void) async throws {
        let host = host
        let application = Application(
            router: router(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [],
                    idleTimeout: .seconds(Int64(limits.idleSeconds)))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connectionsMax)),
            services: [OverdueClocks(workflow: workflow, clock: clock, logger: logger)],
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                await onReady("http://\(host):\(port)")
            },
            logger: logger)
        try await application.runService()
    }

    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: RequestLog())
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorAnswers(portal: portal))
        HealthRoutes(store: workflow.store).add(to: router)
        FHIRRoutes(gateway: gateway, limits: limits, clock: clock).add(to: router)
        X12Routes(
            gateway: X12Gateway(workflow: workflow), limits: limits, clock: clock,
            batches: BatchPlaces(max: limits.batchesMax)
        ).add(to: router)
        WhoRoute(workflow: workflow, clock: clock).add(to: router)
        PortalRoutes(portal: portal, limits: limits, clock: clock).add(to: router)
        return router
    }
}
