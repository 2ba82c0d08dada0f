public import Primitives

/// Medicaid cost sharing is nominal, and nobody may be billed beyond it (42 CFR 447.15, 447.52 to 447.56).
public struct MedicaidCostShare: Hashable, Sendable {
    /// Children, pregnancy, emergencies, hospice and others pay nothing (42 CFR 447.56(a)).
    public var isExempt: Bool
    /// The most for one line, by the state plan (42 CFR 447.52(b)).
    public var maximumPerLine: Money?
    /// What is left of 5% of the family's income this month or quarter (42 CFR 447.56(f)).
    public var familyCapLeft: Money?

    public init(isExempt: Bool = false, maximumPerLine: Money? = nil, familyCapLeft: Money? = nil) {
        self.isExempt = isExempt
        self.maximumPerLine = maximumPerLine
        self.familyCapLeft = familyCapLeft
    }
}
