public import Cases

/// Who decides, and the row that says so.
public struct AuthorityFinding: Hashable, Sendable {
    public var authority: Authority
    /// The list row that applied; nil where the plan's rule for unlisted services did.
    public var row: AuthorizationRow?

    public init(authority: Authority, row: AuthorizationRow?) {
        self.authority = authority
        self.row = row
    }
}
