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
