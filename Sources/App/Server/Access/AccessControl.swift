public import Identity
public import Records

/// Who may ask, and on what terms.
public struct AccessControl: Sendable {
    public enum Mode: Hashable, Sendable {
        /// Whoever reaches it: a demonstration, on this machine only.
        case open
        /// Clients with a token (SMART Backend Services).
        case clients
    }

    public var mode: Mode
    public var store: any AccessStore
    public var issuer: TokenIssuer
    /// How the server is reached from outside, without a slash at the end: `https://pa.example.org`. nil: as it listens.
    public var publicURL: String?
    /// Whether the pages that look up and request for anybody may be used where clients need a token: somebody else sees to
    /// who reaches them. Without, they are for an open server.
    public var hasOpenPages = false
    /// Requests a second, each client and each address beyond this machine. A burst may be ten times as many.
    public var requestsPerSecond = 100
    /// Whether a connection's address is that of who asks. False behind a proxy: all requests have its address, so none is limited
    /// by it, nor taken to come from this machine.
    public var seesAddresses = true
    /// What rates are measured by; stands still in tests.
    var ticks: @Sendable () -> ContinuousClock.Instant = { .now }

    public init(mode: Mode, store: any AccessStore, issuer: TokenIssuer) {
        self.mode = mode
        self.store = store
        self.issuer = issuer
    }
}
