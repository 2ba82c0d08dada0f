import Primitives

/// What moves from line to line.
struct CostShareLedger {
    /// One copay, of which the lines that share it take their parts.
    struct CopayKey: Hashable {
        var benefit: String
        var tier: CostShareLine.Network
        var what: String
    }

    var accumulators: Accumulators
    var outOfNetwork: Accumulators?
    var copaysLeft: [CopayKey: Money] = [:]
    var benefitUnitsLeft: [String: Int]
    var medicaidFamilyCapLeft: Money?
    private(set) var hasRolledOver = false

    init(_ situation: CostShareSituation) {
        accumulators = situation.accumulators
        outOfNetwork = situation.outOfNetwork
        benefitUnitsLeft = situation.benefitUnitsLeft
        medicaidFamilyCapLeft = situation.medicaid?.familyCapLeft
    }

    func accumulators(of tier: CostShareLine.Network) -> Accumulators {
        tier == .outOfNetwork ? outOfNetwork ?? accumulators : accumulators
    }

    /// Moves the limits of a tier, and the family's Medicaid cap.
    mutating func use(
        of tier: CostShareLine.Network, deductible: Money, outOfPocket: Money, share: Money
    ) {
        if tier == .outOfNetwork, outOfNetwork != nil {
            outOfNetwork?.use(deductible: deductible, outOfPocket: outOfPocket)
        } else {
            accumulators.use(deductible: deductible, outOfPocket: outOfPocket)
        }
        medicaidFamilyCapLeft = medicaidFamilyCapLeft.map { max(.zero, $0 - share) }
    }

    /// The first line after the end of the plan year begins with fresh limits.
    mutating func rollOver(_ situation: CostShareSituation) {
        guard !hasRolledOver else { return }
        hasRolledOver = true
        accumulators = situation.nextYear ?? situation.accumulators.reset()
        outOfNetwork = situation.outOfNetwork?.reset()
    }
}

extension Accumulators {
    /// Claims in flight can not use more than is left.
    func capped(deductible: Money) -> Money {
        min(deductible, deductibleRemaining ?? deductible)
    }

    func capped(outOfPocket: Money) -> Money {
        min(outOfPocket, outOfPocketRemaining ?? outOfPocket)
    }
}
