/// Why a store could not be opened or read.
public enum RecordsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another process owns the store: which one, in words.
    case lockedBy(String)
    /// The store can not be used now: disk, permission, closed.
    case unavailable(String)
    /// What is stored does not read back as what it should be.
    case unreadable(String)

    public var description: String {
        switch self {
        case .lockedBy(let who): "the store is in use by \(who)"
        case .unavailable(let reason): "the store can not be used: \(reason)"
        case .unreadable(let reason): "the store holds what can not be read: \(reason)"
        }
    }
}
