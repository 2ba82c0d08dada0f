public import Cases
import Crypto
public import Primitives
import Records

/// Keeps people signed in without keeping anything: a token says who and until when, and its HMAC-SHA256 (RFC 2104)
/// says that it was made here.
///
/// A token is `purpose.content.expiry.code`, content and code in hexadecimal digits, so that it fits a cookie as it
/// is. The purpose is signed with it: a pass to a case is never taken for a reviewer's session. Only sessions that were
/// ended before their time are kept, until then: a token that was copied is worth nothing after its owner signed out.
public struct SessionKeeper: Sendable {
    private let key: SymmetricKey
    let lifetimeSeconds: Int
    let ended = EndedSessions()

    enum Purpose: String { case session = "s", pass = "p" }

    /// More than any cookie that this room makes.
    private static let tokenBytesMax = 4_096

    /// - Parameter key: at least 32 random bytes. With another key all tokens made before are worth nothing.
    public init(key: [UInt8], lifetimeSeconds: Int = 8 * 3600) {
        precondition(key.count >= 32, "a session key has at least 32 bytes")
        self.key = SymmetricKey(data: key)
        self.lifetimeSeconds = lifetimeSeconds
    }

    // MARK: Reviewers

    /// A session for a reviewer; the act says that they were authenticated.
    ///
    /// - Parameter accessKey: what they gave: with another key, or none, the session is over (`isCurrent`).
    public func token(for act: AuthenticatedAct, accessKey: String, now: Instant) -> String {
        let key = fingerprint(AccessKey.digest(of: accessKey))
        // No two sessions have one token, or signing out of one would end the other.
        return seal("\(key) \(Self.nonce()) \(act.reviewer.text)", .session, now: now)
    }

    /// Whether the reviewer of a session may still sign in with what it was begun with.
    ///
    /// - Parameter key: what the registry has of the reviewer's key now.
    public func isCurrent(_ token: String, key: DocumentDigest?, now: Instant) -> Bool {
        guard let key, let session = session(token, now: now) else { return false }
        return isEqualInConstantTime(session.key, fingerprint(key))
    }

    private func session(_ token: String, now: Instant) -> (key: String, reviewer: String)? {
        guard let content = open(token, .session, now: now), !ended.contains(token) else {
            return nil
        }
        let parts = content.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? (String(parts[0]), String(parts[2])) : nil
    }

    static func nonce() -> String { String(UInt64.random(in: 0 ... .max), radix: 16) }

    private func fingerprint(_ key: DocumentDigest) -> String {
        String(code("key", key.text).prefix(32))
    }

    /// Who a session is of; nil where it was not made here, was changed, has expired, or was ended.
    public func reviewer(of token: String, now: Instant) -> ReviewerID? {
        session(token, now: now).map { ReviewerID($0.reviewer) }
    }

    /// Ends a session: whoever else has its token has nothing.
    public func end(_ token: String, now: Instant) {
        guard open(token, .session, now: now) != nil else { return }
        ended.insert(token, until: now.adding(seconds: lifetimeSeconds), now: now)
    }

    /// That the reviewer of a session acts now.
    public func act(of token: String, now: Instant) -> AuthenticatedAct? {
        reviewer(of: token, now: now).map {
            AuthenticatedAct(reviewer: $0, method: "access-key session", at: now)
        }
    }

    // MARK: Forms

    /// What a form must carry so that it is known to come from a page given to this very session. `session` may be any
    /// secret of the browser: a session token, or a visitor's random cookie.
    public func formToken(for session: String) -> String {
        code("form", session)
    }

    public func isFormToken(_ token: String, for session: String) -> Bool {
        isEqualInConstantTime(token, formToken(for: session))
    }

    // MARK: Sealing

    func seal(_ content: String, _ purpose: Purpose, now: Instant) -> String {
        let expiry = now.adding(seconds: lifetimeSeconds).milliseconds
        let body = "\(ContentDigest.hexadecimal(content.utf8)).\(expiry)"
        return "\(purpose.rawValue).\(body).\(code(purpose.rawValue, body))"
    }

    func open(_ token: String, _ purpose: Purpose, now: Instant) -> String? {
        guard token.utf8.count <= Self.tokenBytesMax else { return nil }
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == purpose.rawValue else { return nil }
        let expected = code(purpose.rawValue, "\(parts[1]).\(parts[2])")
        guard isEqualInConstantTime(String(parts[3]), expected),
            let expiry = Int64(parts[2]), now.milliseconds < expiry
        else { return nil }
        return Self.text(hexadecimal: parts[1])
    }

    private func code(_ purpose: String, _ body: String) -> String {
        let message = Array("\(purpose)\n\(body)".utf8)
        return ContentDigest.hexadecimal(
            HMAC<SHA256>.authenticationCode(for: message, using: key))
    }

    private static func text(hexadecimal: Substring) -> String? {
        let digits = Array(hexadecimal.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[index...index + 1], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
