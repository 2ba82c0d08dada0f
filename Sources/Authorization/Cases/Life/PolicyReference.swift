public import Primitives

/// A policy in the version that was applied.
public struct PolicyReference: Hashable, Sendable {
    public var id: String
    public var version: String
    public var title: String?
    /// Why this version; nil in records from before this was kept.
    public var choice: Choice?

    /// A day picks a version: the one that was in force on it.
    public struct Choice: Hashable, Sendable {
        /// What the day is, as the plan sets it: `service`, `receipt`, `decision`.
        public var basis: String
        public var on: CivilDate
        /// When the version was in force, as the book had it then.
        public var effective: DateRange

        public init(basis: String, on: CivilDate, effective: DateRange) {
            self.basis = basis
            self.on = on
            self.effective = effective
        }
    }

    public init(id: String, version: String, title: String? = nil, choice: Choice? = nil) {
        self.id = id
        self.version = version
        self.title = title
        self.choice = choice
    }
}
