import Crypto
import CryptoExtras
import Foundation
import JSON
import Primitives
import Records
import SQLiteRecords
import Synchronization
import TemporaryFolders

@testable import Identity

/// A client with its keys, registered in a store of its own, and the issuer that it asks.
struct ClientFixture {
    static let tokenURL = "https://pa.example.org/oauth/token"

    /// What an assertion says. Tests change one thing.
    struct Assertion {
        var algorithm = "ES384"
        var type: String? = "JWT"
        var keyID = "ec"
        var keySetURL: String?
        var critical: String?
        var issuer = "clinic"
        var subject = "clinic"
        var audience = "\"\(ClientFixture.tokenURL)\""
        var expires = noon.adding(seconds: 300)
        var notBefore: Instant?
        /// As it stands in the token.
        var issued: String?
        var identifier = "one"
        var signer: Signer = .ec
    }

    enum Signer { case ec, rsa, other, unsigned }

    let folder: TemporaryFolder
    let store: SQLiteRecordStore
    let fetcher: KeyServer
    let issuer: TokenIssuer
    let ec = P384.Signing.PrivateKey()
    let rsa: _RSA.Signing.PrivateKey

    /// - Parameter url: where the client keeps its keys; nil: they are registered.
    init(url: String? = nil, scopes: [String] = ["system/Claim.cruds"]) async throws {
        folder = try TemporaryFolder()
        store = try SQLiteRecordStore(path: folder.file("clients.sqlite"))
        rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let keys = Self.keySet(ec: ec.publicKey, rsa: rsa.publicKey)
        fetcher = KeyServer(keys)
        issuer = TokenIssuer(store: store, fetcher: fetcher)
        let client = APIClient(
            name: "clinic", organizations: ["2000101032"], scopes: scopes,
            keys: url.map { .url($0) } ?? .set(keys), addedAt: noon)
        try await store.put(client: client, noting: Self.note)
    }

    static let note = AuditEntry(
        at: noon, actor: AuditEntry.terminal, operation: "test", outcome: "done")

    static func keySet(ec: P384.Signing.PublicKey?, rsa: _RSA.Signing.PublicKey?) -> String {
        var keys: [String] = []
        if let ec {
            let point = Array(ec.x963Representation)
            keys.append(
                #"{"kty":"EC","crv":"P-384","kid":"ec","x":"\#(text(point[1..<49]))","y":"\#(text(point[49...]))"}"#
            )
        }
        if let primitives = try? rsa?.getKeyPrimitives() {
            keys.append(
                #"{"kty":"RSA","alg":"RS384","use":"sig","kid":"rsa","n":"\#(text(primitives.modulus))","e":"\#(text(primitives.publicExponent))"}"#
            )
        }
        return #"{"keys":[\#(keys.joined(separator: ","))]}"#
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        Base64URL.text(of: Array(bytes))
    }

    func signed(_ assertion: Assertion) throws -> String {
        var header = JSONWriter()
        header.object { writer in
            writer.member("alg", assertion.algorithm)
            writer.member("kid", assertion.keyID)
            if let type = assertion.type { writer.member("typ", type) }
            if let url = assertion.keySetURL { writer.member("jku", url) }
            if let critical = assertion.critical { writer.member("crit", critical) }
        }
        var times = #""exp":\#(assertion.expires.milliseconds / 1_000)"#
        if let notBefore = assertion.notBefore {
            times += #","nbf":\#(notBefore.milliseconds / 1_000)"#
        }
        if let issued = assertion.issued { times += #","iat":\#(issued)"# }
        let claims =
            #"{"iss":"\#(assertion.issuer)","sub":"\#(assertion.subject)","aud":\#(assertion.audience),"jti":"\#(assertion.identifier)",\#(times)}"#
        let content = "\(Self.text(header.bytes)).\(Self.text(claims.utf8))"
        let bytes = Data(content.utf8)
        let signature: Data =
            switch assertion.signer {
            case .ec: try ec.signature(for: bytes).rawRepresentation
            case .rsa:
                try rsa.signature(
                    for: SHA384.hash(data: bytes), padding: .insecurePKCS1v1_5
                ).rawRepresentation
            case .other:
                try P384.Signing.PrivateKey().signature(for: bytes).rawRepresentation
            case .unsigned: Data()
            }
        return "\(content).\(Self.text(signature))"
    }

    func token(
        _ assertion: Assertion = Assertion(), scope: String? = "system/Claim.cr",
        now: Instant = noon
    ) async throws(TokenError) -> AccessToken {
        let text: String
        do {
            text = try signed(assertion)
        } catch { fatalError("\(error)") }
        return try await issuer.token(
            for: TokenRequest(
                grantType: "client_credentials", assertionType: TokenIssuer.assertionType,
                assertion: text, scope: scope), audience: Self.tokenURL, now: now)
    }

    /// Why no token is given; nil where one is.
    func refusal(
        _ assertion: Assertion = Assertion(), scope: String? = "system/Claim.cr",
        now: Instant = noon
    ) async -> TokenError? {
        do throws(TokenError) {
            _ = try await token(assertion, scope: scope, now: now)
            return nil
        } catch {
            return error
        }
    }
}

/// Where a client keeps its keys, in a test's hands.
final class KeyServer: KeySetFetching {
    struct Away: Error {}

    private let state: Mutex<(keys: String?, freshSeconds: Int?, count: Int)>

    init(_ keys: String) { state = Mutex((keys: keys, freshSeconds: nil, count: 0)) }

    /// How often it was asked.
    var count: Int { state.withLock { $0.count } }

    /// nil: it is away.
    func publish(_ keys: String?) { state.withLock { $0.keys = keys } }

    /// Its answers say that they may be kept so long.
    func keep(seconds: Int) { state.withLock { $0.freshSeconds = seconds } }

    func fetch(_ url: String, bytesMax: Int) async throws -> FetchedKeySet {
        let (keys, freshSeconds, _) = state.withLock { state in
            state.count += 1
            return state
        }
        guard let keys else { throw Away() }
        return FetchedKeySet(bytes: Array(keys.utf8), freshSeconds: freshSeconds)
    }
}
