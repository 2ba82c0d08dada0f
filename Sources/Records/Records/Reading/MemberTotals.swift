public import Cases
import JSON
import Primitives

/// What a member was granted so far, over all cases of a payer, as sums, which is what a limit is held against: one entry
/// for each plan, service and year.
public struct MemberTotals: Hashable, Sendable {
    /// Rises with every append that changes what is granted; 0 for a member without any.
    public let version: Int
    public let granted: [GrantedUnits]

    public init(version: Int, granted: [GrantedUnits]) {
        self.version = version
        self.granted = granted
    }
}

extension GrantedUnits {
    public init(_ grant: LedgerGrant) {
        self.init(
            plan: grant.plan, code: grant.code, units: grant.units, start: grant.period.start)
    }
}
