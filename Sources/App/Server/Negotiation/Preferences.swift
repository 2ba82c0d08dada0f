import FHIR
import HTTPTypes
import Hummingbird
import NIOCore
import Primitives

/// What a client would rather have (`Prefer`, RFC 7240). What is not honoured is left out of `Preference-Applied`:
/// `respond-async` among it, since nothing here takes longer than its request.
struct Preferences: Hashable {
    /// What the answer to a create or an update holds (FHIR R4, section 3.1.0.1.8).
    enum Return: String { case minimal, representation, outcome = "OperationOutcome" }

    /// What becomes of a search parameter that is not known (FHIR R4, section 3.1.1.5).
    enum Handling: String { case strict, lenient }

    /// nil where nothing was said.
    private(set) var returning: Return?
    private(set) var handling: Handling?

    /// Of two equal preferences the first counts (RFC 7240, section 2).
    init(_ headers: HTTPFields) {
        for part in headers[values: .prefer].flatMap({ MediaRange.split($0, at: ",") }) {
            let pair = part.split(separator: ";").first?.split(separator: "=", maxSplits: 1) ?? []
            guard pair.count == 2 else { continue }
            let value = pair[1].trimmed.filter { $0 != "\"" }
            switch pair[0].trimmed.lowercased() {
            case "return" where returning == nil: returning = Return(rawValue: value)
            case "handling" where handling == nil: handling = Handling(rawValue: value)
            default: break
            }
        }
    }
}

extension Response {
    /// The answer to a create or an update as the client would rather have it (FHIR R4, section 3.1.0.1.8); a refusal stays
    /// whole.
    func returning(_ preferences: Preferences) -> Response {
        guard let wanted = preferences.returning, status == .ok || status == .created else {
            return self
        }
        var response = self
        response.headers[.preferenceApplied] = "return=\(wanted.rawValue)"
        switch wanted {
        case .representation: break
        case .minimal:
            response.body = ResponseBody()
            response.headers[.contentType] = nil
        case .outcome:
            let outcome = OperationOutcome([
                OperationOutcome.Issue(
                    severity: .information, type: .informational, text: "It is stored.")
            ])
            response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: outcome.bytes))
        }
        return response
    }
}

extension HTTPField.Name {
    static let prefer = named("Prefer")
    static let preferenceApplied = named("Preference-Applied")
    static let acceptPost = named("Accept-Post")
    static let pragma = named("Pragma")

    /// The names here are tokens, as any header's is.
    private static func named(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no token") }
        return field
    }
}
