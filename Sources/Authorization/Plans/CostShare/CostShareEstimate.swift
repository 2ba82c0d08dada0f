public import Primitives

/// One step of the reckoning, in the order in which it was made.
public struct CostShareStep: Hashable, Sendable, CustomStringConvertible {
    /// What is figured: `Deductible`.
    public var label: String
    /// How, with the numbers in it: `the smaller of 1500.00 and 300.00 left`.
    public var formula: String
    public var amount: Money

    public init(label: String, formula: String, amount: Money) {
        self.label = label
        self.formula = formula
        self.amount = amount
    }

    public var description: String { "\(label): \(formula) = \(amount)" }
}

/// Who pays a share that the member is not billed for.
public enum ShareBearer: String, Hashable, Sendable {
    /// The state pays what it owes of it, or nothing; the member is not billed either way.
    case medicaid
    case provider
}

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

/// What a service will probably cost the member, with every step. An estimate, never a promise.
public struct CostShareEstimate: Hashable, Sendable {
    /// Stands over every rendering.
    public static let label = "Estimate only. The final amount depends on the claim as billed."

    /// In the order in which they were reckoned: by service date, then line number.
    public var lines: [CostShareLineEstimate]
    /// In network, after these lines, in the plan year of the last of them.
    public var accumulatorsAfter: Accumulators
    public var outOfNetworkAfter: Accumulators?
    /// What the reader must know beside the amounts.
    public var cautions: [String]

    public var patientTotal: Money { lines.reduce(.zero) { $0 + $1.patient } }
    public var planTotal: Money { lines.reduce(.zero) { $0 + $1.planPays } }
}
