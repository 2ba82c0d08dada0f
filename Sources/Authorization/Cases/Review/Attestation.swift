public import Primitives

/// A licensed reviewer stands for one decision over one subject of one version of one case.
///
/// There is no public initializer. `issue` makes one from a reviewer of the registry who meets the rule of program
/// and state; the journal's decoder makes one again from a record that passes the same checks.
public struct Attestation: Hashable, Sendable {
    /// What the reviewer sets their name to.
    public enum Kind: String, Hashable, Sendable, Recordable {
        case approve
        /// Denying, or granting less or something else: adverse (regulation A3).
        case adverse
    }

    public let kind: Kind
    public let caseID: CaseID
    public let caseVersion: Int
    public let subject: Subject
    public let reviewer: ReviewerID
    public let reviewerName: String
    public let profession: Reviewer.Profession
    /// As the registry had it at the time: a denial notice names it beside the profession.
    public let specialty: String?
    /// The licence relied on; an approval by a profession that needs none may lack it.
    public let licence: Reviewer.Licence?
    public let rule: Citation
    /// The professions that the rule lets do this kind of act; this one among them.
    public let admitted: Set<Reviewer.Profession>
    /// The state whose licence the rule asks for; nil: of any state, or of none.
    public let licenceState: String?
    public let method: String
    public let at: Instant

    init(
        kind: Kind, caseID: CaseID, caseVersion: Int, subject: Subject, reviewer: ReviewerID,
        reviewerName: String, profession: Reviewer.Profession, specialty: String? = nil,
        licence: Reviewer.Licence?, rule: Citation,
        admitted: Set<Reviewer.Profession>, licenceState: String?, method: String, at: Instant
    ) {
        self.kind = kind
        self.caseID = caseID
        self.caseVersion = caseVersion
        self.subject = subject
        self.reviewer = reviewer
        self.reviewerName = reviewerName
        self.profession = profession
        self.specialty = specialty
        self.licence = licence
        self.rule = rule
        self.admitted = admitted
        self.licenceState = licenceState
        self.method = method
        self.at = at
    }
}
