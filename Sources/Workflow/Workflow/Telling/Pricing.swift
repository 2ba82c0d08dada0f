import Cases
import CodeSets
import Plans
import Primitives

/// Turns services of a member into priced lines, by the fees and benefits of the plan book.
struct Pricing {
    let book: PlanBook
    let plan: Plan
    let member: Member
    private var lines: [CostShareLine] = []
    private var sources: [String] = []

    init(book: PlanBook, plan: Plan, member: Member) {
        self.book = book
        self.plan = plan
        self.member = member
    }

    mutating func add(
        sequence: Int, code: ProcedureCode, modifiers: [Modifier], units: Int, date: CivilDate,
        provider: Provider?, billed: Money?, isEmergency: Bool
    ) {
        let network = provider?.network(among: plan.networks, on: date)
        let isInNetwork = plan.networks.isEmpty || network != nil || provider == nil
        if provider == nil, !plan.networks.isEmpty {
            sources.append("Line \(sequence): no provider is named, so in network is assumed.")
        }
        let benefit = book.benefits.first {
            $0.plan == plan.id && $0.covers(code) && $0.effective.contains(date)
        }
        guard let benefit else {
            sources.append("Line \(sequence): no benefit of \(plan.name) names \(code.code).")
            return
        }
        let contracts = provider == nil ? plan.networks : [network].compactMap { $0 }
        let fee = fee(code, modifiers, networks: contracts, date)
        let tier: CostShareLine.Network = isInNetwork ? .inNetwork : .outOfNetwork
        let isShared = tier.tier(isNoSurprisesProtected: isEmergency) == .inNetwork
        lines.append(
            CostShareLine(
                sequence: sequence, serviceDate: date, code: code.code, units: units,
                allowedPerUnit: fee?.allowed, billedPerUnit: billed,
                adjustments: modifiers.contains { $0.code == "50" } ? [.bilateral()] : [],
                rule: isShared
                    ? benefit.inNetwork : benefit.outOfNetwork ?? notCovered(benefit),
                network: tier, isNoSurprisesProtected: isEmergency, isHeldHarmless: isInNetwork,
                visit: "\(provider?.id ?? "")/\(date)", provider: provider?.id))
        sources.append(
            "Line \(sequence): benefit \(benefit.name) (\(benefit.file), line \(benefit.row)); "
                + (fee.map { "allowed \($0.allowed) a unit (\($0.file), line \($0.row))." }
                    ?? "no fee is known for \(code.code)."))
    }

    /// A plan without an out-of-network benefit pays nothing there.
    private func notCovered(_ benefit: Benefit) -> CostShareRule {
        CostShareRule(benefit: benefit.id, isCovered: false, provision: plan.document)
    }

    /// The contract's fee before everybody else's, and of one schedule the row for a modifier before the general one.
    ///
    /// - Parameter networks: those whose contract holds, the first of them first. Where neither has a fee, any contract of
    ///   the plan is the best guess.
    private func fee(
        _ code: ProcedureCode, _ modifiers: [Modifier], networks: [String], _ date: CivilDate
    ) -> FeeRow? {
        let rows = book.fees.filter { row in
            row.code == code && row.effective.contains(date)
                && row.modifier.map(modifiers.contains) ?? true
        }
        for schedule in networks.map(Optional.some) + [nil] + plan.networks {
            let offered = rows.filter { $0.network == schedule }
            if let fee = offered.first(where: { $0.modifier != nil }) ?? offered.first {
                return fee
            }
        }
        return nil
    }

    func answer(asOf now: Instant) -> EstimateAnswer {
        let year = lines.first?.serviceDate.year ?? plan.zone.date(of: now).year
        let known = member.accumulators.last { $0.plan == plan.id && $0.year == year }
        let latest = member.accumulators.last { $0.plan == plan.id }
        let amounts = known?.amounts ?? latest?.amounts.reset() ?? Self.none(asOf: now)
        var sources = sources
        if known != nil {
            sources.append(
                "Deductible and out-of-pocket amounts as of \(plan.zone.date(of: amounts.asOf)).")
        } else {
            sources.append("No amounts used are on file for \(year); the year is taken as new.")
        }
        let medicaid =
            plan.costShareNotes == .nominal
            ? MedicaidCostShare(isExempt: member.birthDate.age(on: plan.zone.date(of: now)) < 19)
            : nil
        let situation = CostShareSituation(
            accumulators: amounts,
            isQualifiedMedicareBeneficiary: member.isQualifiedMedicareBeneficiary,
            medicaid: medicaid,
            hasOtherCoverage: member.coverages.contains { $0.primaryPayer != nil })
        return EstimateAnswer(
            member: member, plan: plan, range: CostShareEstimator(situation).range(lines),
            sources: sources)
    }

    private static func none(asOf now: Instant) -> Accumulators {
        Accumulators(
            individualDeductible: Accumulator(limit: nil),
            individualOutOfPocket: Accumulator(limit: nil), asOf: now)
    }
}
