/// How many of each kind the registry holds.
public struct RegistryCounts: Hashable, Sendable {
    public var members: Int
    public var providers: Int
    public var reviewers: Int

    public init(members: Int, providers: Int, reviewers: Int) {
        self.members = members
        self.providers = providers
        self.reviewers = reviewers
    }
}
