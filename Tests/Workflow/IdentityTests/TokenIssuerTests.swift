import Crypto
import Primitives
import Records
import SQLiteRecords
import TemporaryFolders
import Testing

@testable import Identity

/// SMART Backend Services: who gets a token, and whose a token is.
@Suite struct TokenIssuerTests {
    typealias Assertion = ClientFixture.Assertion

    @Test func `an assertion signed with ES384 gets a token of five minutes`() async throws {
        let fixture = try await ClientFixture()
        let token = try await fixture.token()
        #expect(token.lifetimeSeconds == 300)
        #expect(token.scopes.map(\.description) == ["system/Claim.cr"])
        #expect(token.text.utf8.count == 43)
        let holder = try await fixture.issuer.holder(of: token.text, now: noon)
        #expect(holder?.client.name == "clinic")
        #expect(holder?.grant.scopes == ["system/Claim.cr"])
    }

    @Test func `an assertion signed with RS384 gets one, too`() async throws {
        let fixture = try await ClientFixture()
        let token = try await fixture.token(
            Assertion(algorithm: "RS384", keyID: "rsa", signer: .rsa))
        #expect(try await fixture.issuer.holder(of: token.text, now: noon) != nil)
    }

    @Test func `a token ends after five minutes, and another is none`() async throws {
        let fixture = try await ClientFixture()
        let token = try await fixture.token()
        let issuer = fixture.issuer
        #expect(try await issuer.holder(of: token.text, now: noon.adding(seconds: 299)) != nil)
        #expect(try await issuer.holder(of: token.text, now: noon.adding(seconds: 300)) == nil)
        #expect(try await issuer.holder(of: "\(token.text)x", now: noon) == nil)
        #expect(try await issuer.holder(of: "", now: noon) == nil)
    }

    static let refused: [(String, Assertion)] = [
        ("signature is not", Assertion(signer: .other)),
        ("signature is not", Assertion(signer: .unsigned)),
        // The classic: no signature, or the public key as a secret.
        ("'alg' is not", Assertion(algorithm: "none", signer: .unsigned)),
        ("'alg' is not", Assertion(algorithm: "HS384")),
        ("'alg' is not", Assertion(algorithm: "ES256")),
        ("'alg' is not", Assertion(algorithm: "RS384")),
        ("signature is not", Assertion(algorithm: "RS384", keyID: "rsa", signer: .ec)),
        ("'typ' is not JWT", Assertion(type: nil)),
        ("'typ' is not JWT", Assertion(type: "at+jwt")),
        ("no key with its 'kid'", Assertion(keyID: "another")),
        ("'crit' is not", Assertion(critical: "b64")),
        ("'jku' is not", Assertion(keySetURL: "https://elsewhere.example/keys")),
        ("no client that may ask", Assertion(issuer: "nobody", subject: "nobody")),
        ("not both the client id", Assertion(subject: "another")),
        ("'aud' is not", Assertion(audience: #""https://other.example/oauth/token""#)),
        ("'aud' is not", Assertion(audience: "[]")),
        ("'aud' is not", Assertion(audience: "{}")),
        ("has expired", Assertion(expires: noon)),
        ("more than five minutes", Assertion(expires: noon.adding(seconds: 311))),
        ("'nbf' is still", Assertion(notBefore: noon.adding(seconds: 60))),
        (
            "'iat' is still",
            Assertion(issued: "\(noon.adding(seconds: 60).milliseconds / 1_000)")
        ),
        ("'iat' is no number", Assertion(issued: "\"now\"")),
        ("'jti' is missing", Assertion(identifier: "")),
        ("'jti' is longer", Assertion(identifier: String(repeating: "x", count: 257))),
        ("longer than", Assertion(identifier: String(repeating: "x", count: 9_000))),
    ]

    @Test(arguments: refused)
    func `is refused as invalid_client`(reason: String, assertion: Assertion) async throws {
        let fixture = try await ClientFixture()
        let refusal = try #require(await fixture.refusal(assertion))
        #expect(refusal.code == .invalidClient)
        #expect(refusal.reason.contains(reason), "\(refusal)")
    }

    @Test func `an audience may be one of a list`() async throws {
        let fixture = try await ClientFixture()
        let audience = #"["https://other.example", "\#(ClientFixture.tokenURL)"]"#
        #expect(await fixture.refusal(Assertion(audience: audience)) == nil)
    }

    @Test(arguments: ["", "x", "a.b", "a.b.c.d", "e30.e30.e30", "!!.e30.", "W10.e30."])
    func `what is no token at all is refused`(text: String) async throws {
        let fixture = try await ClientFixture()
        await #expect(throws: TokenError.self) {
            try await fixture.issuer.token(
                for: TokenRequest(
                    grantType: "client_credentials", assertionType: TokenIssuer.assertionType,
                    assertion: text, scope: "system/Claim.c"),
                audience: ClientFixture.tokenURL, now: noon)
        }
    }

    @Test func `a client_id that comes along is that of the assertion`() async throws {
        let fixture = try await ClientFixture()
        func reason(_ clientID: String?, _ jti: String) async throws -> String? {
            do throws(TokenError) {
                _ = try await fixture.issuer.token(
                    for: TokenRequest(
                        grantType: "client_credentials",
                        assertionType: TokenIssuer.assertionType,
                        assertion: try! fixture.signed(Assertion(identifier: jti)),
                        scope: "system/Claim.c", clientID: clientID),
                    audience: ClientFixture.tokenURL, now: noon)
                return nil
            } catch { return error.reason }
        }
        #expect(try await reason("clinic", "1") == nil)
        #expect(try await reason(nil, "2") == nil)
        #expect(try await reason("other", "3")?.contains("client_id") == true)
    }

    // MARK: Replays

    @Test func `an assertion is good once, also after a restart`() async throws {
        let fixture = try await ClientFixture()
        _ = try await fixture.token()
        #expect(await fixture.refusal()?.reason.contains("'jti' was used before") == true)
        // Another assertion under the same id is a replay as well: ids are the client's to choose, once.
        let later = Assertion(expires: noon.adding(seconds: 200))
        #expect(await fixture.refusal(later)?.reason.contains("'jti' was used before") == true)
        await fixture.store.close()
        let store = try SQLiteRecordStore(path: fixture.folder.file("clients.sqlite"))
        let issuer = TokenIssuer(store: store, fetcher: fixture.fetcher)
        await #expect(throws: TokenError.self) {
            try await issuer.token(
                for: TokenRequest(
                    grantType: "client_credentials", assertionType: TokenIssuer.assertionType,
                    assertion: try fixture.signed(Assertion()), scope: "system/Claim.c"),
                audience: ClientFixture.tokenURL, now: noon)
        }
        await store.close()
    }

    @Test func `many at one moment get one token`() async throws {
        let fixture = try await ClientFixture()
        let given = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { await fixture.refusal() == nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(given == 1)
    }

    @Test func `an id may come again when the first can not`() async throws {
        let fixture = try await ClientFixture()
        _ = try await fixture.token()
        let later = noon.adding(seconds: 301)
        let again = Assertion(expires: later.adding(seconds: 300))
        #expect(await fixture.refusal(again, now: later) == nil)
    }

    // MARK: Scopes

    @Test(arguments: [
        ("system/Claim.c", ["system/Claim.c"]),
        ("system/*.cruds", ["system/Claim.cruds"]),
        ("system/Claim.r system/Patient.r openid", ["system/Claim.r"]),
        ("system/Claim.r system/Claim.r", ["system/Claim.r"]),
    ])
    func `what is granted is what is asked for and registered`(
        scope: String, granted: [String]
    ) async throws {
        let token = try await ClientFixture().token(scope: scope)
        #expect(token.scopes.map(\.description) == granted)
    }

    @Test(arguments: [nil, "", "system/Patient.r", "openid", "system/Claim.read"])
    func `nothing of what is asked for is invalid_scope`(scope: String?) async throws {
        #expect(try await ClientFixture().refusal(scope: scope)?.code == .invalidScope)
    }

    @Test func `another grant is unsupported, and what is missing is invalid_request`() async throws
    {
        let fixture = try await ClientFixture()
        let text = try fixture.signed(Assertion())
        let type = TokenIssuer.assertionType
        let cases: [(TokenRequest, TokenError.Code)] = [
            (
                TokenRequest(
                    grantType: "authorization_code", assertionType: type, assertion: text,
                    scope: "system/Claim.c"), .unsupportedGrantType
            ),
            (
                TokenRequest(
                    grantType: nil, assertionType: type, assertion: text, scope: "system/Claim.c"),
                .invalidRequest
            ),
            (
                TokenRequest(
                    grantType: "client_credentials", assertionType: "x", assertion: text,
                    scope: "system/Claim.c"), .invalidRequest
            ),
            (
                TokenRequest(
                    grantType: "client_credentials", assertionType: type, assertion: nil,
                    scope: "system/Claim.c"), .invalidRequest
            ),
        ]
        for (request, code) in cases {
            let error = await #expect(throws: TokenError.self) {
                try await fixture.issuer.token(
                    for: request, audience: ClientFixture.tokenURL, now: noon)
            }
            #expect(error?.code == code)
        }
    }

    // MARK: Disabled and removed

    @Test func `a disabled client gets no token, and those it has are worth nothing`() async throws
    {
        let fixture = try await ClientFixture()
        let token = try await fixture.token()
        var client = try #require(try await fixture.store.client("clinic"))
        client.isEnabled = false
        try await fixture.store.put(client: client, noting: ClientFixture.note)
        #expect(try await fixture.issuer.holder(of: token.text, now: noon) == nil)
        let refusal = await fixture.refusal(Assertion(identifier: "two"))
        #expect(refusal?.code == .invalidClient)
    }

    @Test func `tokens of a removed client are not those of the next of its name`() async throws {
        let fixture = try await ClientFixture()
        let token = try await fixture.token()
        let client = try #require(try await fixture.store.client("clinic"))
        #expect(try await fixture.store.remove(client: "clinic", noting: ClientFixture.note))
        #expect(try await fixture.issuer.holder(of: token.text, now: noon) == nil)
        try await fixture.store.put(client: client, noting: ClientFixture.note)
        #expect(try await fixture.issuer.holder(of: token.text, now: noon) == nil)
    }
}
