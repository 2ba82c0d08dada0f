import Crypto
import CryptoExtras
import Foundation
import JSON

/// A public key of a client, fixed to the one algorithm that it is for (RFC 7518): the token's header does not choose.
///
/// SMART Backend Services names ES384 and RS384; there are no others here.
enum VerificationKey: Sendable {
    case es384(P384.Signing.PublicKey)
    case rs384(_RSA.Signing.PublicKey)

    /// A modulus may be so long: verifying costs its square.
    private static let modulusBytes = 256...1_024

    var algorithm: String {
        switch self {
        case .es384: "ES384"
        case .rs384: "RS384"
        }
    }

    /// A key of a set; nil where it is for something else (RFC 7517, section 5: such keys are passed over) or no key at all.
    init?(jwk value: JSONValue) {
        if let use = value["use"]?.string, use != "sig" { return nil }
        if let operations = value["key_ops"],
            !operations.elements.contains(where: { $0.equals("verify") })
        {
            return nil
        }
        let algorithm = value["alg"]?.string
        switch value["kty"]?.string {
        case "EC" where algorithm == nil || algorithm == "ES384": self.init(ec: value)
        case "RSA" where algorithm == nil || algorithm == "RS384": self.init(rsa: value)
        default: return nil
        }
    }

    private init?(ec value: JSONValue) {
        guard value["crv"]?.string == "P-384", let x = Self.number("x", of: value),
            let y = Self.number("y", of: value), x.count == 48, y.count == 48,
            let key = try? P384.Signing.PublicKey(x963Representation: [0x04] + x + y)
        else { return nil }
        self = .es384(key)
    }

    private init?(rsa value: JSONValue) {
        guard let n = Self.number("n", of: value), let e = Self.number("e", of: value),
            Self.modulusBytes.contains(n.count), e.count <= 8,
            let key = try? _RSA.Signing.PublicKey(n: n, e: e)
        else { return nil }
        self = .rs384(key)
    }

    private static func number(_ name: String, of value: JSONValue) -> [UInt8]? {
        value[name]?.string.flatMap { Base64URL.bytes(of: $0) }
    }

    /// Whether a signature in the form of RFC 7518, sections 3.3 and 3.4, is this key's.
    func hasSigned(_ content: [UInt8], signature: [UInt8]) -> Bool {
        switch self {
        case .es384(let key):
            guard
                let signature = try? P384.Signing.ECDSASignature(rawRepresentation: signature)
            else { return false }
            return key.isValidSignature(signature, for: SHA384.hash(data: content))
        case .rs384(let key):
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature),
                for: SHA384.hash(data: content), padding: .insecurePKCS1v1_5)
        }
    }
}
