public import Cases
public import Primitives

/// Which summaries are wanted. What is nil or empty does not narrow.
public struct CaseQuery: Hashable, Sendable {
    /// A store gives no more at once, whatever the limit.
    public static let limitMax = 1_000

    public enum Order: Hashable, Sendable {
        /// By reception, the newest first.
        case newest
        /// By due instant, the most urgent first; those without one last.
        case due
    }

    public var payer: PayerID?
    public var member: MemberID?
    /// Cases whose requester goes by any of these identifiers.
    public var requester: [String]
    /// Cases in which any provider, the requester or another, goes by any of these identifiers.
    public var provider: [String]
    /// With a member: cases whose first day of service this is.
    public var start: CivilDate?
    public var ball: Actor?
    public var openOnly: Bool
    public var dueBefore: Instant?
    public var order: Order
    public var limit: Int
    /// Only what comes behind this one: the last summary of the page before.
    public var after: Cursor?

    /// - Parameter order: nil is by due instant where the query names a ball or a due instant, else the newest first.
    public init(
        payer: PayerID? = nil, member: MemberID? = nil, requester: [String] = [],
        provider: [String] = [], start: CivilDate? = nil, ball: Actor? = nil,
        openOnly: Bool = false,
        dueBefore: Instant? = nil, order: Order? = nil, limit: Int = 100, after: Cursor? = nil
    ) {
        self.payer = payer
        self.member = member
        self.requester = requester
        self.provider = provider
        self.start = start
        self.ball = ball
        self.openOnly = openOnly
        self.dueBefore = dueBefore
        self.order = order ?? (ball == nil && dueBefore == nil ? .newest : .due)
        self.limit = limit
        self.after = after
    }

    /// A place in a list. It holds however the list grows meanwhile.
    public struct Cursor: Hashable, Sendable {
        public let receivedAt: Instant
        public let dueAt: Instant?
        public let caseID: CaseID

        public init(_ summary: CaseSummary) {
            receivedAt = summary.receivedAt
            dueAt = summary.dueAt
            caseID = summary.caseID
        }

        /// Behind a case in a list of the newest first.
        public init(receivedAt: Instant, caseID: CaseID) {
            self.receivedAt = receivedAt
            dueAt = nil
            self.caseID = caseID
        }
    }
}
