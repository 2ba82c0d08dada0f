public import Primitives

/// One row of the table of legal clocks. Rows are data of the plan book, each with its source and effective dates.
public struct ClockRow: Hashable, Sendable {
    /// For example `C1`. Unique in a book.
    public var id: String
    public var program: Program
    /// A state's overlay, by postal code; nil holds everywhere.
    public var state: String?
    public var kind: ReviewKind
    /// A class of products with a clock of its own: `partBDrug`, `dmepos`, `payment`; nil holds for all.
    public var productClass: String?
    public var standard: ClockSpan
    /// Nil where there is no faster clock: an expedited request runs on the standard one.
    public var expedited: ClockSpan?
    /// What one extension adds.
    public var extensionSpan: ClockSpan?
    public var extensionsMax: Int
    /// Whether an extension lengthens the expedited clock, too; nil: as the law of the program has it.
    public var extendsExpedited: Bool?
    /// The clock stops while the claimant is asked for information. False for most: a clock runs on whatever
    /// arrives when.
    public var tollsForInformation: Bool
    /// How long the claimant has to answer; the clock runs on after that, answered or not.
    public var informationSpan: ClockSpan?
    /// The same on the expedited clock (ERISA urgent: 48 hours).
    public var expeditedInformationSpan: ClockSpan?
    /// On the expedited clock: the span from the answer, or from the end of the claimant's time, to the decision,
    /// in place of what was left (29 CFR 2560.503-1(f)(2)(i): 48 hours).
    public var expeditedAfterInformation: ClockSpan?
    /// On the expedited clock: how long after receipt a question may still stop it (29 CFR 2560.503-1(f)(2)(i): what is missing is
    /// told within 24 hours); nil: as long as it runs.
    public var expeditedAskSpan: ClockSpan?
    /// The row holds only for a request that came at least this many hours before the running course of care ends
    /// (29 CFR 2560.503-1(f)(2)(ii)(B): 24).
    public var hoursBeforeCourseEnds: Int?
    public var lapse: LapseEffect
    public var citation: Citation
    /// The receipt dates the row holds for.
    public var effective: DateRange

    public init(
        id: String, program: Program, state: String? = nil, kind: ReviewKind,
        productClass: String? = nil, standard: ClockSpan, expedited: ClockSpan? = nil,
        extensionSpan: ClockSpan? = nil, extensionsMax: Int = 0, extendsExpedited: Bool? = nil,
        tollsForInformation: Bool = false,
        informationSpan: ClockSpan? = nil, expeditedInformationSpan: ClockSpan? = nil,
        expeditedAfterInformation: ClockSpan? = nil, expeditedAskSpan: ClockSpan? = nil,
        hoursBeforeCourseEnds: Int? = nil, lapse: LapseEffect = .alarm, citation: Citation,
        effective: DateRange
    ) {
        self.id = id
        self.program = program
        self.state = state
        self.kind = kind
        self.productClass = productClass
        self.standard = standard
        self.expedited = expedited
        self.extensionSpan = extensionSpan
        self.extensionsMax = extensionsMax
        self.extendsExpedited = extendsExpedited
        self.tollsForInformation = tollsForInformation
        self.informationSpan = informationSpan
        self.expeditedInformationSpan = expeditedInformationSpan
        self.expeditedAfterInformation = expeditedAfterInformation
        self.expeditedAskSpan = expeditedAskSpan
        self.hoursBeforeCourseEnds = hoursBeforeCourseEnds
        self.lapse = lapse
        self.citation = citation
        self.effective = effective
    }

    /// How specific the row is: a state's own rule beats a product class, which beats the general rule.
    var specificity: Int { (state == nil ? 0 : 2) + (productClass == nil ? 0 : 1) }
}
