import JSON
import Primitives

/// What a client says of itself, signed: a JSON Web Token in compact form (RFC 7519, RFC 7523; SMART Backend Services,
/// "Asymmetric authentication"). Read, and not yet believed.
struct ClientAssertion: Sendable {
    /// Why it can not be one, in words for the client's log.
    struct Malformed: Error { let reason: String }

    static let bytesMax = 8 << 10
    static let identifierBytesMax = 256

    let algorithm: String
    let keyID: String
    /// Where its keys are, it says. Only the registered address counts.
    let keySetURL: String?
    let issuer: String
    let subject: String
    let audiences: [String]
    let expires: Instant
    let notBefore: Instant?
    let issued: Instant?
    /// `jti`: never the same twice.
    let identifier: String
    /// What was signed, and the signature.
    let signed: [UInt8]
    let signature: [UInt8]

    init(_ text: String) throws(Malformed) {
        guard text.utf8.count <= Self.bytesMax else {
            throw Malformed(reason: "it is longer than \(Self.bytesMax) bytes")
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let signature = Base64URL.bytes(of: parts[2]) else {
            throw Malformed(reason: "it is no JSON Web Token of three parts")
        }
        let header = try Self.object(parts[0], "header")
        let claims = try Self.object(parts[1], "payload")
        // Extensions that must be understood are not (RFC 7515, section 4.1.11).
        guard header["crit"] == nil else { throw Malformed(reason: "its 'crit' is not understood") }
        guard header["typ"]?.string?.uppercased() == "JWT" else {
            throw Malformed(reason: "its 'typ' is not JWT")
        }
        algorithm = try Self.text("alg", of: header)
        keyID = try Self.text("kid", of: header)
        keySetURL = header["jku"]?.string
        issuer = try Self.text("iss", of: claims)
        subject = try Self.text("sub", of: claims)
        identifier = try Self.text("jti", of: claims)
        guard identifier.utf8.count <= Self.identifierBytesMax else {
            throw Malformed(reason: "its 'jti' is longer than \(Self.identifierBytesMax) bytes")
        }
        let audience = claims["aud"]
        audiences =
            audience?.string.map { [$0] } ?? audience?.elements.compactMap(\.string) ?? []
        guard let expires = Self.instant("exp", of: claims) else {
            throw Malformed(reason: "its 'exp' is missing or no number of seconds")
        }
        self.expires = expires
        notBefore = try Self.instantIfPresent("nbf", of: claims)
        issued = try Self.instantIfPresent("iat", of: claims)
        signed = Array(parts[0].utf8) + [UInt8(ascii: ".")] + Array(parts[1].utf8)
        self.signature = signature
    }

    private static func object(
        _ part: Substring, _ name: String
    ) throws(Malformed) -> JSONValue {
        guard let bytes = Base64URL.bytes(of: part),
            let root = (try? JSONDocument.parse(bytes))?.root, root.kind == .object
        else { throw Malformed(reason: "its \(name) is no JSON object in base64url") }
        return root
    }

    private static func text(_ name: String, of value: JSONValue) throws(Malformed) -> String {
        guard let text = value[name]?.string, !text.isEmpty else {
            throw Malformed(reason: "its '\(name)' is missing")
        }
        return text
    }

    private static func instantIfPresent(
        _ name: String, of value: JSONValue
    ) throws(Malformed) -> Instant? {
        guard value[name] != nil else { return nil }
        guard let instant = instant(name, of: value) else {
            throw Malformed(reason: "its '\(name)' is no number of seconds")
        }
        return instant
    }

    /// Seconds since 1970, with or without a fraction (RFC 7519, section 2, NumericDate).
    private static func instant(_ name: String, of value: JSONValue) -> Instant? {
        guard let text = value[name]?.numberText, let seconds = Double(text),
            seconds.magnitude < 1e11
        else { return nil }
        return Instant(milliseconds: Int64(seconds * 1_000))
    }
}
