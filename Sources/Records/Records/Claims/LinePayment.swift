public import Primitives

/// What a line was charged, what is paid, and where the rest went.
///
/// Always: `charge == paid + the sum of adjustments` (835: SVC03 is SVC02 less the CAS of the line).
public struct LinePayment: Hashable, Sendable {
    public var charge: Money
    public var paid: Money
    /// What plan and member share; nil where no fee is known or nothing is covered.
    public var allowed: Money?
    public var adjustments: [ClaimAdjustment]

    public init(
        charge: Money, paid: Money, allowed: Money? = nil, adjustments: [ClaimAdjustment] = []
    ) {
        self.charge = charge
        self.paid = paid
        self.allowed = allowed
        self.adjustments = adjustments
    }

    /// What the member owes of it.
    public var patient: Money {
        adjustments.filter { $0.group == .patient }.reduce(.zero) { $0 + $1.amount }
    }

    public var balances: Bool { adjustments.reduce(paid) { $0 + $1.amount } == charge }
}
