public import Primitives
public import Records

/// Gives tokens to clients that show a signed assertion, and says whose a token is (SMART Backend Services 2.2: "Obtaining
/// an access token").
///
/// Tokens are 256 random bits, kept by their digest. A signed token would save a look-up by key, and could not be taken
/// back before it expires; and the assertion's `jti` has to be written down durably anyway, in the same row.
public struct TokenIssuer: Sendable {
    /// SMART Backend Services: at most five minutes; for token and assertion alike.
    public static let lifetimeSeconds = 300
    /// A client's clock may be fast by so much.
    static let skewSeconds = 10
    public static let assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    static let scopeBytesMax = 2_048

    private let store: any AccessStore
    private let keySets: KeySets
    private let random: @Sendable () -> [UInt8]

    /// - Parameter random: 32 bytes that nobody can guess.
    public init(
        store: any AccessStore, fetcher: any KeySetFetching,
        random: @escaping @Sendable () -> [UInt8] = TokenIssuer.systemRandom
    ) {
        self.store = store
        keySets = KeySets(fetcher: fetcher)
        self.random = random
    }

    public static let systemRandom: @Sendable () -> [UInt8] = {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// - Parameter audience: the address of the token endpoint, as clients know it. Not what the request says of its host:
    ///   who caught an assertion meant for another server could say that server's name.
    public func token(
        for request: TokenRequest, audience: String, now: Instant
    ) async throws(TokenError) -> AccessToken {
        let text = try assertion(of: request)
        let wanted = try scopes(request.scope)
        let assertion: ClientAssertion
        do throws(ClientAssertion.Malformed) {
            assertion = try ClientAssertion(text)
        } catch {
            throw .assertion(error.reason)
        }
        guard request.clientID == nil || request.clientID == assertion.subject else {
            throw .assertion("its 'sub' is not the client_id that comes with it")
        }
        let client = try await client(of: assertion, now: now)
        try check(assertion, audience: audience, now: now)
        let allowed = client.scopes.compactMap { Scope($0) }
        let granted = wanted.flatMap { one in allowed.compactMap(one.narrowed(to:)) }.uniqued
        guard !granted.isEmpty else {
            throw TokenError(.invalidScope, "nothing of the scope is registered for this client")
        }
        let token = Base64URL.text(of: random())
        let grant = TokenGrant(
            token: ContentDigest.of(token), client: client.name,
            assertion: assertion.identifier, assertionExpires: assertion.expires,
            scopes: granted.map(\.description),
            expires: now.adding(seconds: Self.lifetimeSeconds))
        let isNew: Bool
        do {
            isNew = try await store.grant(grant, now: now)
        } catch {
            throw .unavailable
        }
        guard isNew else { throw .assertion("its 'jti' was used before") }
        return AccessToken(
            text: token, client: client.name, scopes: granted,
            lifetimeSeconds: Self.lifetimeSeconds)
    }

    /// Whose a token is; nil where it does not count: unknown, expired, or of a client that was disabled or removed.
    public func holder(of token: String, now: Instant) async throws(RecordsError) -> TokenHolder? {
        guard let holder = try await store.holder(ofToken: ContentDigest.of(token)),
            holder.client.mayAsk, holder.grant.expires > now
        else { return nil }
        return holder
    }

    private func assertion(of request: TokenRequest) throws(TokenError) -> String {
        guard let grantType = request.grantType else {
            throw TokenError(.invalidRequest, "grant_type is missing")
        }
        guard grantType == "client_credentials" else {
            throw TokenError(.unsupportedGrantType, "only client_credentials is given")
        }
        guard request.assertionType == Self.assertionType else {
            throw TokenError(
                .invalidRequest, "client_assertion_type is not \(Self.assertionType)")
        }
        guard let assertion = request.assertion else {
            throw TokenError(.invalidRequest, "client_assertion is missing")
        }
        return assertion
    }

    private func scopes(_ text: String?) throws(TokenError) -> [Scope] {
        guard let text, text.utf8.count <= Self.scopeBytesMax else {
            throw TokenError(.invalidScope, "scope is missing or too long")
        }
        let words = text.split(separator: " ")
        // Of what is asked for, a server may grant less (RFC 6749, section 3.3): what is no scope of ours is left out.
        let scopes = words.compactMap { Scope($0) }
        guard !scopes.isEmpty else {
            throw TokenError(.invalidScope, "no scope of the form system/Claim.cruds is asked for")
        }
        return scopes
    }

    /// The client whose signature it is. That there is no such client, and that it may not ask, are told alike.
    private func client(
        of assertion: ClientAssertion, now: Instant
    ) async throws(TokenError) -> APIClient {
        guard assertion.issuer == assertion.subject else {
            throw .assertion("'iss' and 'sub' are not both the client id")
        }
        let found: APIClient?
        do {
            found = try await store.client(assertion.issuer)
        } catch {
            throw .unavailable
        }
        guard let client = found, client.mayAsk else {
            throw .assertion(Self.unknownSigner)
        }
        if let address = assertion.keySetURL, client.keys != .url(address) {
            throw .assertion("its 'jku' is not the registered address of the client's keys")
        }
        let key: VerificationKey?
        do throws(KeySet.Unusable) {
            key = try await keySets.key(assertion.keyID, of: client, now: now)
        } catch {
            throw TokenError(
                .temporarilyUnavailable, "the client's key set can not be used: \(error)")
        }
        guard let key else { throw .assertion(Self.unknownSigner) }
        guard key.algorithm == assertion.algorithm else {
            throw .assertion("its 'alg' is not that of the key: ES384 or RS384")
        }
        guard key.hasSigned(assertion.signed, signature: assertion.signature) else {
            throw .assertion("its signature is not that of the key")
        }
        return client
    }

    /// One answer for both: without a signature nobody learns which clients there are.
    private static let unknownSigner =
        "no client that may ask goes by its 'iss', or it has no key with its 'kid'"

    private func check(
        _ assertion: ClientAssertion, audience: String, now: Instant
    ) throws(TokenError) {
        guard assertion.audiences.contains(audience) else {
            throw .assertion("its 'aud' is not \(audience)")
        }
        guard assertion.expires > now else { throw .assertion("it has expired") }
        let latest = now.adding(seconds: Self.lifetimeSeconds + Self.skewSeconds)
        guard assertion.expires <= latest else {
            throw .assertion("its 'exp' is more than five minutes ahead")
        }
        let soonest = now.adding(seconds: Self.skewSeconds)
        for (name, instant) in [("nbf", assertion.notBefore), ("iat", assertion.issued)] {
            guard let instant, instant > soonest else { continue }
            throw .assertion("its '\(name)' is still to come")
        }
    }
}

extension TokenError {
    static func assertion(_ reason: String) -> TokenError {
        TokenError(.invalidClient, "the client_assertion is refused: \(reason)")
    }

    static let unavailable = TokenError(
        .temporarilyUnavailable, "the store can not be used now")
}
