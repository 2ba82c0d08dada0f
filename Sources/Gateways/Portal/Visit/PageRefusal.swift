import Cases
import Workflow

/// Why there is no page, in words for the person in front of it.
enum PageRefusal: Error, Hashable, Sendable {
    case badRequest(String)
    case forbidden(String)
    case notFound(String)
    case conflict(String)
    case tooLarge(String)
    case unavailable(String)

    static let noPage = PageRefusal.notFound("There is no page at this address.")

    init(_ error: WorkflowError) {
        switch error {
        case .unknownCase: self = .notFound(error.message)
        case .busy, .unavailable: self = .unavailable(error.message)
        case .refused(let refusal):
            if case .staleVersion = refusal {
                self = .conflict(error.message)
            } else {
                self = .forbidden(error.message)
            }
        case .notPermitted: self = .conflict(error.message)
        default: self = .badRequest(error.message)
        }
    }

    var status: Int {
        switch self {
        case .badRequest: 400
        case .forbidden: 403
        case .notFound: 404
        case .conflict: 409
        case .tooLarge: 413
        case .unavailable: 503
        }
    }

    var title: String {
        switch self {
        case .badRequest: "This could not be read"
        case .forbidden: "This is not allowed"
        case .notFound: "Not found"
        case .conflict: "Something else happened meanwhile"
        case .tooLarge: "This is too large"
        case .unavailable: "Not available now"
        }
    }

    var message: String {
        switch self {
        case .badRequest(let text), .forbidden(let text), .notFound(let text),
            .conflict(let text), .tooLarge(let text), .unavailable(let text):
            text
        }
    }

    /// What to do now.
    var advice: String {
        switch self {
        case .badRequest: "Go back, check what you filled in, and send it again."
        case .forbidden: "Open the page again from the start; sign in again where that is needed."
        case .notFound: "Check the address or the number."
        case .conflict: "Open the page again: it shows how things stand now."
        case .tooLarge: "Send fewer or smaller files: at most 5 MB each, 12 MB in all."
        case .unavailable: "Nothing was lost and nothing was done. Try again in a minute."
        }
    }
}

/// Turns what the workflow refuses into a page.
func orRefuse<Value>(
    _ body: () async throws(WorkflowError) -> Value
) async throws(PageRefusal) -> Value {
    do {
        return try await body()
    } catch {
        throw PageRefusal(error)
    }
}
