import HTTPTypes
import Hummingbird
import Primitives

/// Whether a client already has what it asks for, or means another version of it (RFC 9110, section 13; FHIR R4, section 3.1.0.2).
///
/// A version's tag is weak, `W/"3"`, as FHIR has it, so tags are compared without their strength.
struct Preconditions {
    private let matches: [String]?
    private let differs: [String]?
    private let since: Instant?

    init(_ headers: HTTPFields) {
        matches = Self.tags(headers[values: .ifMatch])
        differs = Self.tags(headers[values: .ifNoneMatch])
        since = headers[.ifModifiedSince].flatMap { Instant(httpDate: $0) }
    }

    /// 412, for a read as for a change.
    static func failed(at version: String) -> HTTPError {
        HTTPError(
            .preconditionFailed,
            message: "This is version \(version), which does not fit If-Match or If-None-Match.")
    }

    static func tag(_ version: String) -> String { "W/\"\(version)\"" }

    /// What a read is answered with: 304 without a body where the client has this version, with the same tags.
    ///
    /// - Throws: 412 where it means another.
    func applied(
        to response: Response, version: String, modified: Instant? = nil
    ) throws -> Response {
        switch outcome(version: version, modified: modified) {
        case .proceed: return response
        case .failed: throw Self.failed(at: version)
        case .notModified:
            var known = Response(status: .notModified)
            for tag in [HTTPField.Name.eTag, .lastModified] {
                known.headers[tag] = response.headers[tag]
            }
            return known
        }
    }

    enum Outcome { case proceed, notModified, failed }

    /// For a read.
    ///
    /// - Parameter modified: when the version came to be; `Last-Modified` says it in whole seconds.
    func outcome(version: String, modified: Instant? = nil) -> Outcome {
        if let matches, !Self.names(matches, version) { return .failed }
        if let differs { return Self.names(differs, version) ? .notModified : .proceed }
        guard let since, let modified else { return .proceed }
        return modified < since.adding(seconds: 1) ? .notModified : .proceed
    }

    // MARK: Changes

    /// Whether a change depends on the version that there is.
    var boundChanges: Bool { matches != nil || differs != nil }

    /// Whether a change names the versions that it is of, so that another in between must not get lost.
    var nameVersions: Bool { matches.map { !$0.contains("*") } ?? false }

    /// Whether this version may be changed.
    func allowChange(of version: String) -> Bool {
        (matches.map { Self.names($0, version) } ?? true)
            && !(differs.map { Self.names($0, version) } ?? false)
    }

    private static func names(_ tags: [String], _ version: String) -> Bool {
        tags.contains("*") || tags.contains("\"\(version)\"")
    }

    private static func tags(_ values: [String]) -> [String]? {
        guard !values.isEmpty else { return nil }
        return values.flatMap { MediaRange.split($0, at: ",") }.map { tag in
            tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
        }
    }
}
