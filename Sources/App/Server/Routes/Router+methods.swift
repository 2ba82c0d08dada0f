import HTTPTypes
import Hummingbird

extension Router {
    /// Refuses every other method of a path with 405, and says which it takes (RFC 9110, section 15.5.6). OPTIONS says the
    /// same without refusing.
    func refuseOthers(than allowed: [HTTPRequest.Method], at path: RouterPath) {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        for method in Self.methods where !allowed.contains(method) {
            on(path, method: method) { _, _ -> Response in
                throw HTTPError(.methodNotAllowed, headers: [.allow: names])
            }
        }
        on(path, method: .options) { _, _ in
            Response(status: .noContent, headers: [.allow: "\(names), OPTIONS"])
        }
    }

    /// All that somebody may come with: of RFC 9110, section 9, and of WebDAV and caches what is asked for in the wild.
    private static var methods: [HTTPRequest.Method] {
        [.get, .head, .post, .put, .patch, .delete, .trace, .connect]
            + [
                "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "LINK",
                "UNLINK", "PURGE", "REPORT", "SEARCH",
            ]
            .compactMap { HTTPRequest.Method($0) }
    }

    /// A path that is read: HEAD is answered as GET is, and `HeadAnswers` takes the body off.
    func read(
        _ path: RouterPath,
        _ answer: @escaping @Sendable (Request, Context) async throws -> Response
    ) {
        get(path, use: answer)
        head(path, use: answer)
    }
}
