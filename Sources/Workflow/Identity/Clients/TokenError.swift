/// Why no token is given, in the terms of OAuth (RFC 6749, section 5.2).
public struct TokenError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        case invalidRequest = "invalid_request"
        case invalidClient = "invalid_client"
        case invalidScope = "invalid_scope"
        case unsupportedGrantType = "unsupported_grant_type"
        /// The store or the client's keys can not be had now (RFC 6749, section 4.1.2.1 has the word).
        case temporarilyUnavailable = "temporarily_unavailable"
    }

    public let code: Code
    /// For whoever runs the client.
    public let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var description: String { "\(code.rawValue): \(reason)" }
}
