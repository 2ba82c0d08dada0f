/// What kind of question the clock runs for.
public enum ReviewKind: String, Hashable, Sendable, Recordable, CaseIterable {
    case preService
    /// Care is under way, and more of it is asked for.
    case concurrent
    case postService
    case appeal
}
