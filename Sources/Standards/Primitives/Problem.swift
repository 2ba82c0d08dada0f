/// Something wrong with an input: found by a reader or a check, collected, never thrown at the first.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Hashable, Sendable { case error, warning, information }

    public let severity: Severity
    /// A stable slug: `json-syntax`, `book-unknown-plan`.
    public let code: String
    public let message: String
    public let place: Place?

    public init(severity: Severity = .error, code: String, message: String, place: Place? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
    }

    public var description: String {
        let head = place.map { "\($0): " } ?? ""
        return "\(head)\(severity.rawValue): \(message) [\(code)]"
    }
}

/// Problems that together stop something.
public struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
    public let list: [Problem]

    public init(_ list: [Problem]) { self.list = list }

    public var description: String { list.map(\.description).joined(separator: "\n") }
}
