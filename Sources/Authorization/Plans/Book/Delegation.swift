public import Cases
public import Primitives

/// Somebody else decides these codes for these plans.
public struct Delegation: Hashable, Sendable {
    public var file: String
    public var row: Int
    public var vendor: String
    public var phone: String?
    public var link: String?
    /// Plans it holds for; empty: all.
    public var plans: Set<PlanID>
    public var codes: CodeRange
    /// Member's states it holds for; empty: all.
    public var states: Set<String>
    public var memberPrefix: String?
    public var appealsTo: String
    public var whoMayDeny: String
    public var effective: DateRange
    public var source: Citation

    public init(
        file: String, row: Int, vendor: String, phone: String? = nil, link: String? = nil,
        plans: Set<PlanID>, codes: CodeRange, states: Set<String> = [],
        memberPrefix: String? = nil, appealsTo: String, whoMayDeny: String,
        effective: DateRange, source: Citation
    ) {
        self.file = file
        self.row = row
        self.vendor = vendor
        self.phone = phone
        self.link = link
        self.plans = plans
        self.codes = codes
        self.states = states
        self.memberPrefix = memberPrefix
        self.appealsTo = appealsTo
        self.whoMayDeny = whoMayDeny
        self.effective = effective
        self.source = source
    }
}
