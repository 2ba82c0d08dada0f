public import Primitives

/// What came of an 834, set by set.
public struct EnrollmentReport: Sendable {
    public struct SetOutcome: Hashable, Sendable {
        /// ST02.
        public var controlNumber: String
        public var added = 0
        public var changed = 0
        public var ended = 0
        public var unchanged = 0
        /// False where something was wrong with the set: nothing of it is stored then.
        public var isTaken = true
    }

    public var sets: [SetOutcome] = []
    /// Errors, and what a person should know, each with its set, segment and element.
    public var problems: [Problem] = []

    public var isSound: Bool {
        !sets.isEmpty && sets.allSatisfy(\.isTaken) && !problems.contains { $0.severity == .error }
    }
}
