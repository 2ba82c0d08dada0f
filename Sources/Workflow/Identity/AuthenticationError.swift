/// Why somebody is not let in.
public enum AuthenticationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No such reviewer, or another key, or no key at all: which of them is nobody's business.
    case refused
    /// The registry can not be read now.
    case unavailable(String)

    public var description: String {
        switch self {
        case .refused: "No reviewer goes by this id and access key."
        case .unavailable(let why): "Nobody can sign in now: \(why)."
        }
    }
}
