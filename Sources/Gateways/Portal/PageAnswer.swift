/// What the portal answers, for the server to send.
public struct PageAnswer: Sendable {
    /// 200, 303, 400, 403, 404, 409, 413 or 503.
    public var status: Int
    public var contentType: String
    /// Where a 303 leads.
    public var location: String?
    /// Set-Cookie values.
    public var cookies: [String]
    public var body: [UInt8]
    /// The policy to send with this answer: `Portal.contentSecurityPolicy` but for letters, which bring a style of their
    /// own.
    public var contentSecurityPolicy = Portal.contentSecurityPolicy

    public init(
        status: Int, contentType: String, location: String? = nil, cookies: [String] = [],
        body: [UInt8] = []
    ) {
        self.status = status
        self.contentType = contentType
        self.location = location
        self.cookies = cookies
        self.body = body
    }

    static func html(_ page: HTML, status: Int = 200) -> PageAnswer {
        PageAnswer(
            status: status, contentType: "text/html; charset=utf-8", body: Array(page.text.utf8))
    }

    /// Sends the browser on with a GET, so that going back or loading again does not repeat what was done.
    static func seeOther(_ location: String, cookies: [String] = []) -> PageAnswer {
        PageAnswer(
            status: 303, contentType: "text/plain; charset=utf-8", location: location,
            cookies: cookies, body: Array("See \(location)\n".utf8))
    }
}
