/// How a store is opened.
public enum StoreAccess: Hashable, Sendable {
    /// Beside whoever writes; takes no lock, and what would write fails.
    case readOnly
    /// Beside whoever writes, for a command that puts in members, providers, reviewers and clients: they are no part of a case, and
    /// the file itself keeps two writers apart. All else that would write fails. The store has to be there, and up to date.
    case registering
    /// As the one process that writes. The owner is what a second one is told, for example the address of a server.
    case readWrite(owner: String)
}
