public import Cases

/// What a browser asks of the portal, without a word of HTTP.
public struct PageRequest: Sendable {
    public enum Method: Sendable { case get, post }

    public var method: Method
    /// The components behind `/portal`, decoded; empty for the start page.
    public var path: [String]
    public var query: [(name: String, value: String)]
    /// Of the body.
    public var contentType: String?
    /// At most what the server let through.
    public var body: [UInt8]
    public var cookies: [String: String]
    /// The Origin header. A POST from another origin than `host` is refused.
    public var origin: String?
    /// The Host header.
    public var host: String?
    /// True where the browser came by TLS: cookies are then `Secure`.
    public var isSecure: Bool
    /// The IP address of who sends; nil where it is not known.
    public var address: String?
    /// Whether the address is that of the browser; false behind a proxy, from where all come.
    public var hasOwnAddress = true
    /// Whether anybody's word is taken for being the provider: on an open server. Without, a case is told here and nothing
    /// more; only a reviewer who signed in can add to it.
    public var isOpen = false
    /// Is told of every case that is told of or changed, for who writes down who did what.
    public var onTell: (@Sendable (CaseID) -> Void)?
    /// Is told who has just signed in.
    public var onSignIn: (@Sendable (ReviewerID) -> Void)?

    public init(
        method: Method, path: [String], query: [(name: String, value: String)] = [],
        contentType: String? = nil, body: [UInt8] = [], cookies: [String: String] = [:],
        origin: String? = nil, host: String? = nil, isSecure: Bool = false,
        address: String? = nil
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.contentType = contentType
        self.body = body
        self.cookies = cookies
        self.origin = origin
        self.host = host
        self.isSecure = isSecure
        self.address = address
    }

    func parameter(_ name: String) -> String? { query.first { $0.name == name }?.value }
}
