import HTTPTypes
import Hummingbird
import Primitives

/// Whether a client already has what it asks for, or means another version of it (RFC 9110, section 13; FHIR R4, section 3.1.0.2).
///
/// A version's tag is weak, `W/"3"`, as FHIR has it, so tags are compared without their strength.
struct Preconditions {
    private let matches: [String]?
    private let differs: [String]?
    private let since: String?

    init(_ headers: HTTPFields) {
        matches = Self.tags(headers[values: .ifMatch])
        differs = Self.tags(headers[values: .ifNoneMatch])
        since = headers[.ifModifiedSince]
    }

    static func tag(_ version: String) -> String { "W/\"\(version)\"" }

    enum Outcome { case proceed, notModified, failed }

    /// - Parameter modified: when the version came to be, as `Last-Modified` says it.
    func outcome(version: String, modified: String? = nil) -> Outcome {
        if let matches, !Self.names(matches, version) { return .failed }
        if let differs { return Self.names(differs, version) ? .notModified : .proceed }
        return since != nil && since == modified ? .notModified : .proceed
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

extension Instant {
    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
    var httpDate: String {
        let (date, time) = civil(utcOffsetSeconds: 0)
        // Day 0 of the count, 1970-01-01, was a Thursday.
        let weekday = ((date.dayNumber + 4) % 7 + 7) % 7
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(time.hour)):\(two(time.minute)):\(two(time.second))"
        return "\(Self.days[weekday]), \(two(date.day)) \(Self.months[date.month - 1]) "
            + "\(date.year) \(clock) GMT"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
