public import Primitives

/// A person of the registry who may review cases.
public struct Reviewer: Hashable, Sendable {
    public enum Profession: String, Hashable, Sendable, Recordable, CaseIterable {
        case physician, nurse, pharmacist, dentist, psychologist, therapist

        public var name: String { rawValue }
    }

    /// A licence to practise in one state.
    public struct Licence: Hashable, Sendable {
        /// Two-letter state.
        public var state: String
        public var number: String
        public var expires: CivilDate
        /// A restricted or suspended licence denies nothing (42 CFR 422.566(d): current and unrestricted).
        public var isRestricted: Bool

        public init(state: String, number: String, expires: CivilDate, isRestricted: Bool = false) {
            self.state = state
            self.number = number
            self.expires = expires
            self.isRestricted = isRestricted
        }
    }

    public var id: ReviewerID
    public var name: String
    public var profession: Profession
    public var specialty: String?
    public var licences: [Licence]

    public init(
        id: ReviewerID, name: String, profession: Profession, specialty: String? = nil,
        licences: [Licence]
    ) {
        self.id = id
        self.name = name
        self.profession = profession
        self.specialty = specialty
        self.licences = licences
    }
}

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

/// That a reviewer was authenticated for an act. Made by the room Identity and by nothing else
/// (the layout test holds that).
public struct AuthenticatedAct: Hashable, Sendable {
    public let reviewer: ReviewerID
    /// How: `access-key`, later `oidc`.
    public let method: String
    public let at: Instant

    public init(reviewer: ReviewerID, method: String, at: Instant) {
        self.reviewer = reviewer
        self.method = method
        self.at = at
    }
}
