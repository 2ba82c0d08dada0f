/// What a determination is about: the whole event, or one line of it.
public enum Subject: Hashable, Sendable, Comparable, CustomStringConvertible {
    case event
    case line(Int)

    public var description: String {
        switch self {
        case .event: "event"
        case .line(let sequence): "line \(sequence)"
        }
    }

    public var lineNumber: Int? {
        if case .line(let sequence) = self { sequence } else { nil }
    }

    public static func < (one: Subject, other: Subject) -> Bool {
        (one.lineNumber ?? 0) < (other.lineNumber ?? 0)
    }
}
