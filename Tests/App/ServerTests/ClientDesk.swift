import HTTPTypes
import Primitives
import Records

@testable import Server

/// The sample insurer with clients: who they are and what token each has.
struct ClientDesk {
    /// Scioto Sleep Medicine, which asks for most of the sample requests.
    static let sleep = "2000101024"
    /// Buckeye Home Equipment, which delivers.
    static let buckeye = "2000101032"

    let desk: ServerDesk

    init(
        requestsPerSecond: Int = 1_000, limits: AssentServer.Limits = .init(),
        isBehindProxy: Bool = false,
        clock: @escaping @Sendable () -> Instant = { ServerDesk.now }
    ) async throws {
        desk = try await ServerDesk(
            limits: limits, mode: .clients, requestsPerSecond: requestsPerSecond,
            isBehindProxy: isBehindProxy, clock: clock)
        try await add("sleep", Self.sleep, ["system/Claim.cr"])
        try await add("reader", Self.sleep, ["system/Claim.r"])
        try await add("finder", Self.sleep, ["system/ClaimResponse.rs", "system/Claim.rs"])
        try await add("other", "2000101040", ["system/*.rs"])
        try await add("buckeye", Self.buckeye, ["system/Claim.cr"])
    }

    func add(_ name: String, _ npi: String, _ scopes: [String]) async throws {
        let client = APIClient(
            name: name, organizations: [npi], scopes: scopes, keys: .set("{}"),
            addedAt: ServerDesk.now)
        let note = AuditEntry(
            at: ServerDesk.now, actor: AuditEntry.terminal, operation: "test", outcome: "done")
        try await desk.access.put(client: client, noting: note)
        let grant = TokenGrant(
            token: ContentDigest.of("token-of-\(name)"), client: name, assertion: "one",
            assertionExpires: ServerDesk.now.adding(seconds: 300), scopes: scopes,
            expires: ServerDesk.now.adding(seconds: 300))
        _ = try await desk.access.grant(grant, now: ServerDesk.now)
    }

    static func headers(_ client: String?, type: String = "application/fhir+json") -> HTTPFields {
        var headers: HTTPFields = [.contentType: type]
        if let client { headers[.authorization] = "Bearer token-of-\(client)" }
        return headers
    }

    /// Posts a sample request to an operation, as a client.
    func post(
        _ operation: String, _ sample: String, as client: String?, from address: String = ""
    ) async throws -> Answer {
        try await desk.send(
            .post, "\(ServerDesk.base)/Claim/\(operation)", Self.headers(client),
            body: try ServerDesk.sample(sample), from: address)
    }
}
