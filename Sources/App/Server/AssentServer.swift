import Delivery
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import PASGateway
public import Portal
public import Primitives
public import Records
import UnixSignals
public import Workflow
public import X12Gateway

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

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
        /// Of an X12 batch; and how many may be under way, how long one that is here waits to be decided, and how long each half,
        /// taking it in and answering, may last.
        public var batch = X12BatchLimits(
            bytesMax: 256 << 20, interchangesMax: 10_000, setsMax: 250_000,
            setBytesMax: 1 << 20, segmentsMax: 5_000)
        var batches = BatchPlaces.Limits()
        var batchWaitSeconds = 60
        public var batchSecondsMax = 1_800
        public var connectionsMax = 2_000
        /// Of these, for each address; not held behind a proxy, from where all come.
        public var addressConnectionsMax = 500
        public var idleSeconds = 60
        /// For so long the peer of a connection may take nothing of what it is sent.
        var unreadSeconds = 60
        /// For so long what was begun may go on once the server is told to stop; then its connection is cut.
        public var drainSeconds = 30
        /// How slowly a body may come.
        var pace = RequestPace()

        public init() {}
    }

    public var host: String
    public var port: Int
    public var limits = Limits()
    /// Certificate and key; nil: plain HTTP.
    public var tls: ServerTLS?

    let workflow: Workflow
    let gateway: PASGateway
    let portal: Portal
    let access: AccessControl
    let origin: Origin
    let trail: AuditTrail
    let observed: any ObservedStore & SubscriptionStore
    let subscribing: Subscribing
    let meter = RequestMeter()
    /// What time it is; fixed in tests and replays.
    let clock: @Sendable () -> Instant
    /// By what tokens end: clients sign with the time of their own clocks, also where the cases' is fixed.
    public var tokenClock: @Sendable () -> Instant
    let logger: Logger

    /// - Parameter port: 0 takes any free one; `run` tells which.
    public init(
        host: String, port: Int, workflow: Workflow, gateway: PASGateway, portal: Portal,
        access: AccessControl, observed: any ObservedStore & SubscriptionStore,
        delivery: DeliverySettings, logger: Logger,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.host = host
        self.port = port
        self.workflow = workflow
        self.gateway = gateway
        self.portal = portal
        self.access = access
        self.observed = observed
        origin = Origin(
            access.publicURL ?? "http://\(host):\(port)", isKnown: access.publicURL != nil)
        trail = AuditTrail(store: access.store, logger: logger)
        subscribing = Subscribing(
            workflow: workflow, store: observed, settings: delivery, access: access, origin: origin,
            trail: trail, logger: logger, clock: clock)
        self.logger = logger
        self.clock = clock
        tokenClock = clock
    }

    /// Serves until SIGTERM, SIGINT or SIGHUP, as of a terminal that is closed; what was begun is finished first, for as long as
    /// `drainSeconds` allow.
    ///
    /// - Parameter onReady: is told the address once connections are taken.
    /// - Throws: `AuditLost` where the last of the audit trail can not be written.
    public func run(onReady: @escaping @Sendable (String) async -> Void) async throws {
        let scheme = tls == nil ? "http" : "https"
        let (address, host, origin, access) = (
            host, self.host.contains(":") ? "[\(self.host)]" : self.host, origin, access
        )
        let application = Application(
            router: router(),
            server: try channels(),
            configuration: ApplicationConfiguration(
                address: .hostname(address, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connectionsMax)),
            services: [
                trail, OverdueClocks(workflow: workflow, clock: clock, logger: logger),
                StoreWatch(store: workflow.store, logger: logger),
                Deliveries(deliverer: subscribing.deliverer, origin: origin),
            ],
            onServerRunning: { channel in
                guard let url = Self.url(scheme, host, channel) else { return }
                if access.publicURL == nil { origin.set(url) }
                await onReady(url)
            },
            logger: logger)
        do {
            try await application.runService(
                gracefulShutdownSignals: [.sigterm, .sigint, .sighup])
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw AddressInUse()
        } catch {
            await trail.flush()
            throw error
        }
        try await trail.close()
    }

    struct AddressInUse: Error, CustomStringConvertible {
        let description = "another program listens there."
    }

    /// Where a listening channel is reached; nil where it does not listen any more: told to stop while it starts, a server
    /// closes its channel before it says that it is ready, and a closed one has no address.
    static func url(_ scheme: String, _ host: String, _ channel: any Channel) -> String? {
        channel.localAddress?.port.map { "\(scheme)://\(host):\($0)" }
    }

    private func channels() throws -> HTTPServerBuilder {
        let tally = AddressTally(
            max: access.seesAddresses ? limits.addressConnectionsMax : limits.connectionsMax)
        let (pace, unread, drain) = (
            limits.pace, TimeAmount.seconds(Int64(limits.unreadSeconds)),
            TimeAmount.seconds(Int64(limits.drainSeconds))
        )
        let http = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [
                    AddressLimit(tally: tally), BehindDecoder(), FramingRefusals(),
                    SlowSenders(pace: pace), UnreadAnswers(limit: unread), WholeAnswers(),
                    DrainLimit(limit: drain),
                ],
                idleTimeout: .seconds(Int64(limits.idleSeconds))))
        guard let tls else { return http }
        return try .tls(http, tlsConfiguration: tls.configuration())
    }

    func router() -> Router<ServerContext> {
        let router = Router(context: ServerContext.self)
        router.add(middleware: HeadAnswers())
        router.add(middleware: RequestLog(meter: meter))
        router.add(middleware: GzipAnswers())
        router.add(middleware: SecurityHeaders(isSecure: isSecure))
        router.add(middleware: AuditLog(trail: trail, clock: clock))
        router.add(middleware: ErrorAnswers(portal: portal))
        router.add(middleware: AccessCheck(access: access, host: host, clock: tokenClock))
        router.add(middleware: PlainPaths())
        router.add(middleware: TransferCodings())
        router.add(middleware: FHIRNegotiation())
        router.add(middleware: InflateRequests())
        HealthRoutes(store: workflow.store).add(to: router)
        TokenRoutes(access: access, origin: origin, clock: tokenClock).add(to: router)
        let origin = origin
        for version in PASVersion.allCases {
            let speaking = gateway.speaking(version) {
                "\(origin.url)/\(version.path)/$submit-attachment"
            }
            FHIRRoutes(
                gateway: speaking, limits: limits, clock: clock, origin: origin,
                asksForToken: access.mode != .open
            ).add(to: router)
        }
        for subscriptions in subscribing.versions {
            SubscriptionRoutes(subscriptions: subscriptions, clock: clock).add(to: router)
        }
        let batches = BatchPlaces(limits.batches)
        MetricsRoute(
            meter: meter, workflow: workflow, observed: observed, trail: trail, batches: batches,
            deliveries: subscribing.deliverer.tally
        ).add(to: router)
        X12Routes(
            gateway: X12Gateway(workflow: workflow), limits: limits, clock: clock,
            batches: batches, trail: trail
        ).add(to: router)
        WhoRoute(workflow: workflow, clock: clock).add(to: router)
        PortalRoutes(
            portal: portal, access: access, limits: limits, clock: clock, isSecure: isSecure
        )
        .add(to: router)
        return router
    }

    /// Whether browsers come by TLS: to this server itself, or to a proxy before it.
    private var isSecure: Bool {
        tls != nil || access.publicURL?.hasPrefix("https://") == true
    }
}
