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

/// Where something stood in what came in.
public enum Place: Hashable, Sendable, CustomStringConvertible {
    case json(path: String, line: Int, column: Int)
    case file(name: String, line: Int, column: Int?)
    case x12(segment: Int, name: String, element: Int?, component: Int?)
    /// An argument of the command line or a field of a form.
    case argument(String)

    public var description: String {
        switch self {
        case .json(let path, let line, let column): "\(path) (line \(line), column \(column))"
        case .file(let name, let line, let column):
            "\(name):\(line)\(column.map { ":\($0)" } ?? "")"
        case .x12(let segment, let name, let element, let component):
            "segment \(segment) \(name)\(element.map { padded($0, 2) } ?? "")\(component.map { "-\($0)" } ?? "")"
        case .argument(let name): name
        }
    }
}
