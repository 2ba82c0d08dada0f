/// Who may review under one program and state: a row of the plan book.
public struct ReviewerRule: Hashable, Sendable {
    /// Professions that may approve what a policy did not.
    public var mayApprove: Set<Reviewer.Profession>
    /// Professions that may deny or reduce on medical necessity.
    public var mayDeny: Set<Reviewer.Profession>
    /// The state whose licence a denial needs; nil: a licence of any state.
    public var licenceState: String?
    public var citation: Citation

    public init(
        mayApprove: Set<Reviewer.Profession>, mayDeny: Set<Reviewer.Profession>,
        licenceState: String?, citation: Citation
    ) {
        self.mayApprove = mayApprove
        self.mayDeny = mayDeny
        self.licenceState = licenceState
        self.citation = citation
    }
}
