import Cases
import Foundation
import HTTPTypes
import Hummingbird
import Portal
import Primitives

/// The pages: HTTP in, a `PageRequest`; a `PageAnswer`, HTTP out.
struct PortalRoutes {
    let portal: Portal
    let access: AccessControl
    let limits: AssentServer.Limits
    let clock: @Sendable () -> Instant
    /// Whether browsers come by TLS: then they say `https` of where a form comes from.
    let isSecure: Bool

    func add(to router: Router<ServerContext>) {
        router.read("") { _, _ in
            Response(status: .seeOther, headers: [.location: "/portal"])
        }
        for path in ["portal", "portal/**"] {
            router.read("\(path)") { request, context in
                try await answer(request, context, .get)
            }
            router.post("\(path)") { request, context in
                try await answer(request, context, .post)
            }
            router.refuseOthers(than: [.get, .head, .post], at: "\(path)")
        }
    }

    private func answer(
        _ request: Request, _ context: ServerContext, _ method: PageRequest.Method
    ) async throws -> Response {
        let body = method == .post ? try await request.bytes(upTo: limits.formBytesMax) : []
        var page = page(request, method, body)
        page.address = context.address.isEmpty ? nil : context.address
        page.hasOwnAddress = access.seesAddresses
        page.isOpen = access.mode == .open || access.hasOpenPages
        let (note, now) = (context.note, clock())
        note.route = Self.pattern(page.path)
        page.onTell = { note.add([$0.text]) }
        page.onSignIn = { note.actor = "reviewer:\($0.text)" }
        if let reviewer = portal.reviewer(of: page, now: now) {
            note.actor = "reviewer:\(reviewer)"
        }
        return .page(await portal.answer(page, now: now))
    }

    /// The words that addresses of the portal have; all else in one is a number of somebody's.
    private static let words: Set<String> = [
        "who", "submit", "estimate", "cases", "supply", "close", "letters", "review", "sign-in",
        "sign-out",
        "explanation", "decide", "ask", "clock", "documents", "style.css", "icon.svg",
    ]

    /// An address without what is in it of anybody: `/portal/cases/*/letters/*`.
    static func pattern(_ path: [String]) -> String {
        path.reduce("/portal") { "\($0)/\(words.contains($1) ? $1 : "*")" }
    }

    private func page(
        _ request: Request, _ method: PageRequest.Method, _ body: [UInt8]
    ) -> PageRequest {
        let path = request.uri.path.split(separator: "/").dropFirst().map {
            $0.removingPercentEncoding ?? String($0)
        }
        return PageRequest(
            method: method, path: path,
            query: request.uri.queryParameters.map { (String($0.key), String($0.value)) },
            contentType: request.headers[.contentType], body: body,
            cookies: cookies(request.headers[.cookie]), origin: request.headers[.origin],
            host: request.head.authority, isSecure: isSecure || request.head.scheme == "https")
    }

    private func cookies(_ header: String?) -> [String: String] {
        var cookies: [String: String] = [:]
        for pair in (header ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].filter { $0 != " " }
            cookies[name] = cookies[name] ?? String(parts[1])
        }
        return cookies
    }
}

extension Response {
    static func page(_ answer: PageAnswer) -> Response {
        var response = Response.body(
            answer.body, answer.contentType, HTTPResponse.Status(code: answer.status))
        response.headers[.contentSecurityPolicy] = answer.contentSecurityPolicy
        if let location = answer.location { response.headers[.location] = location }
        for cookie in answer.cookies {
            response.headers.append(HTTPField(name: .setCookie, value: cookie))
        }
        return response
    }
}
