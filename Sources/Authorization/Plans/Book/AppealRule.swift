public import Cases
public import Primitives

/// Who hears appeals, until when, and what a denial notice says of it.
public struct AppealRule: Hashable, Sendable {
    public var hears: String
    /// Calendar days to file.
    public var fileWithinDays: Int
    /// Where they are counted from the receipt of the notice: calendar days after its date on which it is taken as received. nil:
    /// they are counted from the date of the notice.
    public var receivedAfterDays: Int?
    /// How to appeal, one imperative sentence a step.
    public var steps: [String]
    public var expedited: String
    public var citation: Citation
    /// How many appeals the plan hears of one decision, one after the other; nil: the book does not say.
    public var levels: Int?
    /// What comes after them; nil: what the law of the program has.
    public var next: NextReview?
    /// Under Medicaid managed care: calendar days to ask that care goes on, where the plan gives more than the law does.
    public var keepCareWithinDays: Int?

    public init(
        hears: String, fileWithinDays: Int, receivedAfterDays: Int? = nil, steps: [String],
        expedited: String, citation: Citation, levels: Int? = nil, next: NextReview? = nil,
        keepCareWithinDays: Int? = nil
    ) {
        self.hears = hears
        self.fileWithinDays = fileWithinDays
        self.receivedAfterDays = receivedAfterDays
        self.steps = steps
        self.expedited = expedited
        self.citation = citation
        self.levels = levels
        self.next = next
        self.keepCareWithinDays = keepCareWithinDays
    }

    /// The last day to appeal, to its end.
    ///
    /// - Parameter notice: the day of the notice.
    public func lastDay(notice: CivilDate) -> CivilDate {
        notice.adding(days: (receivedAfterDays ?? 0) + fileWithinDays)
    }
}
