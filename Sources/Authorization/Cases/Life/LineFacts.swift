public import CodeSets
public import Primitives

/// What is known of one line of a request beside what the request says.
public struct LineFacts: Hashable, Sendable {
    public var subject: Subject
    /// When it was asked for, or was last changed; nil: with the request.
    public var askedAt: Instant?
    /// What limits count of it, where that is not what is asked: of a line that was decided what stands of it, of one that is
    /// decided anew no less than what stands until then.
    public var standing: Decimal?
    /// What stands of it that was granted for another service or other days than it asks for now; nil: nothing does.
    public var stands: Standing?
    /// Units that were granted before and stay, beside what is asked for: an extension adds to them, and limits count both.
    public var beside: Decimal?
    /// Another case that asks for the same service on the same day from the same provider, and was not refused.
    public var duplicateOf: CaseID?
    /// Whether that is another provider's: who asks here is not told of it.
    public var isDuplicateOfOthers = false
    /// What a person denied or reduced of the same service, and nobody granted since.
    public var refusal: Refusal?
    /// From when to when what stands of it is granted, where neither line nor event names a day: a yes to another version of it
    /// takes none of those days back.
    public var granted: DateRange?
    /// Why what was granted is decided once more, although the line did not change; nil: that is not so.
    public var reopening: Reopening?

    /// An earlier grant, and the days for which it was asked.
    public struct Standing: Hashable, Sendable {
        public var code: ProcedureCode
        public var units: Decimal
        public var days: DateRange

        public init(code: ProcedureCode, units: Decimal, days: DateRange) {
            self.code = code
            self.units = units
            self.days = days
        }
    }

    public struct Reopening: Hashable, Sendable {
        /// "The diagnoses changed".
        public var cause: String
        /// Whether a person granted, and less than was asked.
        public var wasModified: Bool

        public init(cause: String, wasModified: Bool = false) {
            self.cause = cause
            self.wasModified = wasModified
        }
    }

    /// A no of a person, or a yes to less.
    public struct Refusal: Hashable, Sendable {
        public var caseID: CaseID
        public var isReduction: Bool
        public var on: CivilDate
        public var reason: String
        /// Whether another provider asked then: who asks now is not told of it.
        public var isOthers: Bool

        public init(
            caseID: CaseID, isReduction: Bool, on day: CivilDate, reason: String,
            isOthers: Bool = false
        ) {
            self.caseID = caseID
            self.isReduction = isReduction
            on = day
            self.reason = reason
            self.isOthers = isOthers
        }
    }

    public init(
        subject: Subject, askedAt: Instant? = nil, standing: Decimal? = nil,
        stands: Standing? = nil, beside: Decimal? = nil, duplicateOf: CaseID? = nil,
        isDuplicateOfOthers: Bool = false, refusal: Refusal? = nil, granted: DateRange? = nil,
        reopening: Reopening? = nil
    ) {
        self.subject = subject
        self.askedAt = askedAt
        self.standing = standing
        self.stands = stands
        self.beside = beside
        self.duplicateOf = duplicateOf
        self.isDuplicateOfOthers = isDuplicateOfOthers
        self.refusal = refusal
        self.granted = granted
        self.reopening = reopening
    }

    /// Whether it says anything.
    public var isEmpty: Bool {
        askedAt == nil && standing == nil && stands == nil && beside == nil && duplicateOf == nil
            && refusal == nil && granted == nil && reopening == nil
    }
}
