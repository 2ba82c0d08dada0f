/// How a store is opened.
public enum StoreAccess: Hashable, Sendable {
    /// Beside whoever writes; takes no lock, and what would write fails.
    case readOnly
    /// As the one process that writes. The owner is what a second one is told, for example the address of a server.
    case readWrite(owner: String)
}
