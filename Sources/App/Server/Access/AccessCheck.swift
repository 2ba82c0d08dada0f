import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Primitives
import Records

/// Who asks, and how often. An address that is not named as public needs a token, so that a new route is closed until
/// somebody opens it.
struct AccessCheck: RouterMiddleware {
    let access: AccessControl
    let clock: @Sendable () -> Instant
    private let names: OwnNames
    private let clients: TokenBuckets
    private let addresses: TokenBuckets

    /// RFC 6750, section 3.
    static let challenge = #"Bearer realm="assent""#

    /// - Parameter host: where the server listens.
    init(access: AccessControl, host: String, clock: @escaping @Sendable () -> Instant) {
        self.access = access
        names = OwnNames(host: host, publicURL: access.publicURL)
        self.clock = clock
        let (rate, burst) = (access.requestsPerSecond, access.requestsPerSecond * 10)
        clients = TokenBuckets(perSecond: rate, burst: burst)
        addresses = TokenBuckets(perSecond: rate, burst: burst)
    }

    func handle(
        _ request: Request, context: ServerContext,
        next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        if access.seesAddresses, !Self.isLoopback(context.address) {
            try Self.require(addresses.take(context.address, at: access.ticks()))
        }
        let path = request.uri.path
        guard access.mode == .clients else {
            try requireOwnName(request)
            try Self.requireOwnSite(request)
            return try await next(request, context)
        }
        if Self.isProviderPage(path), !access.hasOpenPages {
            throw HTTPError(.forbidden, message: "This page is for an open server.")
        }
        let isOwn =
            path == "/\(MetricsRoute.path)" && access.seesAddresses
            && Self.isLoopback(context.address)
        if Self.isPublic(path) || isOwn { return try await next(request, context) }
        let holder = try await holder(request)
        context.note.actor = holder.client.name
        try Self.require(clients.take(holder.client.name, at: access.ticks()))
        var context = context
        context.client = holder
        return try await next(request, context)
    }

    /// Whoever gives this machine another name is not answered, reads neither.
    private func requireOwnName(_ request: Request) throws {
        // Of an address that names a host that one counts, and not the header's (RFC 9112, section 3.2.2).
        guard names.contain(request.uri.host ?? request.head.authority) else {
            throw HTTPError(
                .misdirectedRequest,
                message:
                    "An open server is asked by a name of this machine: localhost, 127.0.0.1 or [::1]."
            )
        }
    }

    /// What guards an open server is that only this machine reaches it; a browser on it would write for any site, since forms
    /// and plain text need no leave of ours (Fetch, section 4.10). Pages see to their own forms (`Visit`).
    private static func requireOwnSite(_ request: Request) throws {
        if [.get, .head, .options].contains(request.method) { return }
        let site = secFetchSite.flatMap { request.headers[$0] }
        let isForeign =
            site == "cross-site" || request.headers[.origin].map { !isOwn($0, request) } ?? false
        guard !isForeign else {
            throw HTTPError(.forbidden, message: "An open server takes nothing from other sites.")
        }
    }

    private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")

    private static func isOwn(_ origin: String, _ request: Request) -> Bool {
        guard let url = URLComponents(string: origin), let host = url.host else { return false }
        let names = [host, url.port.map { "\(host):\($0)" }]
        return names.contains(request.head.authority?.lowercased())
            || OwnNames.isOfThisMachine(Substring(host.filter { $0 != "[" && $0 != "]" }))
    }

    private func holder(_ request: Request) async throws -> TokenHolder {
        guard let header = request.headers[.authorization] else {
            throw HTTPError(
                .unauthorized, headers: [.wwwAuthenticate: Self.challenge],
                message: "This address needs an access token.")
        }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 256 else {
            throw Self.invalidToken
        }
        let holder: TokenHolder?
        do {
            holder = try await access.issuer.holder(of: String(parts[1]), now: clock())
        } catch {
            throw HTTPError(.serviceUnavailable, message: "Tokens can not be looked up now.")
        }
        guard let holder else { throw Self.invalidToken }
        return holder
    }

    private static let invalidToken = HTTPError(
        .unauthorized, headers: [.wwwAuthenticate: #"\#(challenge), error="invalid_token""#],
        message: "The access token is unknown or has expired.")

    private static func require(_ wait: Int?) throws {
        guard let wait else { return }
        throw HTTPError(
            .tooManyRequests, headers: [.retryAfter: "\(wait)"],
            message: "Too many requests; come back in \(wait) seconds.")
    }

    /// What may be had without a token: that the server lives and what it is, tokens themselves, and the pages, which see
    /// to it themselves whom they tell what.
    static func isPublic(_ path: String) -> Bool {
        publicPaths.contains(path) || path.hasPrefix("/portal/")
    }

    /// The pages on which a provider asks: they take anybody's word for who that is.
    private static func isProviderPage(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.first == "portal" && parts.count > 1
            && ["who", "submit", "estimate"].contains(parts[1].removingPercentEncoding)
    }

    private static let publicPaths: Set<String> = FHIRRoutes.descriptions.union([
        "", "/", "/health", "/ready", "/portal", "/\(TokenRoutes.path)",
    ])

    static func isLoopback(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
            || address.isEmpty
    }
}
