public import Primitives

/// What one line costs whom. All amounts are for the whole line.
///
/// Always: `share == copay + deductible + coinsurance <= allowed`, and
/// `patient + planPays + borneByOther == allowed + nonCovered + balance`.
public struct CostShareLineEstimate: Hashable, Sendable {
    public var sequence: Int
    public var serviceDate: CivilDate
    public var code: String
    /// The covered amount that is shared between member and plan.
    public var allowed: Money = .zero
    public var copay: Money = .zero
    public var deductible: Money = .zero
    public var coinsurance: Money = .zero
    /// Of the share, what the member is not billed for, and who bears it.
    public var borneByOther: Money = .zero
    public var bearer: ShareBearer?
    /// Never capped by the out-of-pocket maximum.
    public var nonCovered: Money = .zero
    /// What an out-of-network provider may bill above the allowed amount; never capped either.
    public var balance: Money = .zero
    public var planPays: Money = .zero
    public var steps: [CostShareStep] = []
    /// Why this line has no amounts. The totals leave it out, and say so.
    public var unpriced: String?

    init(_ line: CostShareLine) {
        sequence = line.sequence
        serviceDate = line.serviceDate
        code = line.code
    }

    /// The member's share under the benefit's rules.
    public var share: Money { copay + deductible + coinsurance }

    /// What the member pays.
    public var patient: Money {
        (bearer == .medicaid ? share - borneByOther : share) + nonCovered + balance
    }

    mutating func note(_ label: String, _ formula: String, _ amount: Money) {
        steps.append(CostShareStep(label: label, formula: formula, amount: amount))
    }
}
