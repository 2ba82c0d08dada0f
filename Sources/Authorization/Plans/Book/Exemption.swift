public import Cases
public import Primitives

/// A provider needs no review of these codes while this lasts ("gold card"). No row: nobody is exempt.
public struct Exemption: Hashable, Sendable {
    public var file: String
    public var row: Int
    /// Identifier of the provider, as the registry knows it.
    public var provider: String
    public var plans: Set<PlanID>
    public var codes: CodeRange
    public var effective: DateRange
    public var source: Citation

    public init(
        file: String, row: Int, provider: String, plans: Set<PlanID>, codes: CodeRange,
        effective: DateRange, source: Citation
    ) {
        self.file = file
        self.row = row
        self.provider = provider
        self.plans = plans
        self.codes = codes
        self.effective = effective
        self.source = source
    }
}
