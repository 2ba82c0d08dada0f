import HTTPTypes
import Hummingbird

extension Router {
    /// Refuses every other method of a path with 405, and says which it takes (RFC 9110, section 15.5.6).
    func refuseOthers(than allowed: [HTTPRequest.Method], at path: RouterPath) {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        for method in [HTTPRequest.Method.get, .head, .post, .put, .patch, .delete, .options]
        where !allowed.contains(method) {
            on(path, method: method) { _, _ -> Response in
                throw HTTPError(.methodNotAllowed, headers: [.allow: names])
            }
        }
    }
}
