import Hummingbird
import Identity
import Records
import Workflow

/// What goes with a request through the middleware to its route.
struct ServerContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The IP address of who sends; empty where there is none.
    let address: String
    /// The client whose token came with the request. nil: pages and public addresses, and all of an open server.
    var client: TokenHolder?
    /// What the audit trail is to say.
    let note = AuditNote()

    init(source: ApplicationRequestContextSource) {
        self.init(
            coreContext: CoreRequestContextStorage(source: source),
            address: source.channel.remoteAddress?.ipAddress ?? "")
    }

    init(coreContext: CoreRequestContextStorage, address: String) {
        self.coreContext = coreContext
        self.address = address
    }

    /// For whom the gateways work.
    var caller: Caller {
        client.map {
            Caller(name: $0.client.name, organizations: Set($0.client.organizations))
        } ?? .http
    }

    /// - Throws: 403 where the token's scope does not hold it (RFC 6750, section 3.1).
    func require(_ permissions: Scope.Permission..., on type: String) throws {
        guard let client else { return }
        let scopes = client.grant.scopes.compactMap { Scope($0) }
        guard permissions.allSatisfy({ scopes.allow($0, on: type) }) else {
            let needed = "system/\(type).\(String(permissions.map(\.rawValue)))"
            throw HTTPError(
                .forbidden,
                headers: [
                    .wwwAuthenticate:
                        #"\#(AccessCheck.challenge), error="insufficient_scope", scope="\#(needed)""#
                ], message: "The token's scope does not hold \(needed).")
        }
    }
}

extension Caller {
    /// Whoever reaches an open server.
    static let http = Caller(name: APIClient.openServerName)
}
