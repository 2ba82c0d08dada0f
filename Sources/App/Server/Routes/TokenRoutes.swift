import HTTPTypes
import Hummingbird
import Identity
import JSON
import Primitives

/// SMART Backend Services 2.2: `POST /oauth/token`, and what says where it is. An open server needs no token and says
/// nothing of one.
struct TokenRoutes {
    let access: AccessControl
    let origin: Origin
    let clock: @Sendable () -> Instant

    static let path = "oauth/token"
    static let configurationPaths = FHIRRoutes.bases.map {
        "\($0)/.well-known/smart-configuration"
    }
    private static let bodyBytesMax = 32 << 10
    private static let formType = "application/x-www-form-urlencoded"

    func add(to router: Router<ServerContext>) {
        for path in Self.configurationPaths {
            router.read("\(path)") { _, _ in try configuration() }
            router.refuseOthers(than: [.get, .head], at: "\(path)")
        }
        router.post("\(Self.path)") { request, context in
            try await token(request, context)
        }
        router.refuseOthers(than: [.post], at: "\(Self.path)")
    }

    // MARK: Configuration

    private func configuration() throws -> Response {
        guard access.mode == .clients else {
            throw HTTPError(.notFound, message: "This server is open: it asks for no token.")
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("token_endpoint", origin.tokenURL)
            list("grant_types_supported", ["client_credentials"], &writer)
            list("token_endpoint_auth_methods_supported", ["private_key_jwt"], &writer)
            list("token_endpoint_auth_signing_alg_values_supported", ["RS384", "ES384"], &writer)
            list(
                "scopes_supported",
                [
                    "system/Claim.c", "system/Claim.r", "system/Claim.s", "system/ClaimResponse.r",
                    "system/ClaimResponse.s", "system/Subscription.cruds",
                ], &writer)
            list("capabilities", ["client-confidential-asymmetric", "permission-v2"], &writer)
        }
        return .json(writer.bytes)
    }

    private func list(_ name: String, _ values: [String], _ writer: inout JSONWriter) {
        writer.array(name) { writer in
            for value in values { writer.string(value) }
        }
    }

    // MARK: Tokens

    /// RFC 6749, section 4.4.2, with the assertion of RFC 7523, section 2.2. A parameter may come once.
    private struct Form: Decodable {
        var grant_type: String?
        var client_assertion_type: String?
        var client_assertion: String?
        var scope: String?
        var client_id: String?
    }

    private func token(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await request.bytes(upTo: Self.bodyBytesMax)
        guard request.mediaType == Self.formType,
            let text = String(validating: bytes, as: UTF8.self),
            let form = try? URLEncodedFormDecoder().decode(Form.self, from: text)
        else {
            return refusal(
                "invalid_request", "The body is no \(Self.formType) with each parameter once.",
                .badRequest)
        }
        do throws(TokenError) {
            let token = try await access.issuer.token(
                for: TokenRequest(
                    grantType: form.grant_type, assertionType: form.client_assertion_type,
                    assertion: form.client_assertion, scope: form.scope,
                    clientID: form.client_id),
                audience: origin.tokenURL, now: clock())
            context.note.actor = token.client
            return .notKept(answer(token))
        } catch {
            return refusal(error.code.rawValue, error.reason, error.code.status)
        }
    }

    private func answer(_ token: AccessToken) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("access_token", token.text)
            writer.member("token_type", "bearer")
            writer.member("expires_in", token.lifetimeSeconds)
            writer.member("scope", token.scopes.map(\.description).joined(separator: " "))
        }
        return writer.bytes
    }

    private func refusal(
        _ code: String, _ description: String, _ status: HTTPResponse.Status
    ) -> Response {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("error", code)
            writer.member("error_description", description)
        }
        var response = Response.notKept(writer.bytes, status)
        // RFC 9110, section 15.5.2: a 401 names a scheme.
        if status == .unauthorized { response.headers[.wwwAuthenticate] = AccessCheck.challenge }
        return response
    }
}

extension Response {
    /// RFC 6749, section 5.1: no cache keeps a token, an old one neither.
    fileprivate static func notKept(
        _ bytes: [UInt8], _ status: HTTPResponse.Status = .ok
    ) -> Response {
        var response = Response.json(bytes, status)
        response.headers[.pragma] = "no-cache"
        return response
    }
}

extension TokenError.Code {
    /// RFC 6749, section 5.2.
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .invalidClient: .unauthorized
        case .invalidRequest, .invalidScope, .unsupportedGrantType: .badRequest
        case .temporarilyUnavailable: .serviceUnavailable
        }
    }
}
