import Cases
import CodeSets
import Plans
import Primitives

/// Turns services of a member into priced lines, by the fees and benefits of the plan book.
struct Pricing {
    let book: PlanBook
    let plan: Plan
    let member: Member
    /// What the member was granted already, beside what is priced here: it counts against the limits of benefits.
    let granted: [GrantedUnits]
    private var lines: [CostShareLine] = []
    private var unitsLeft: [String: Int] = [:]
    private var sources: [String] = []

    init(book: PlanBook, plan: Plan, member: Member, granted: [GrantedUnits] = []) {
        self.book = book
        self.plan = plan
        self.member = member
        self.granted = granted
    }

    /// - Parameters:
    ///   - isNamed: somebody is named who gives the service, whether or not the registry knows them.
    ///   - isGranted: that the plan stands by these units, whatever its exclusions and limits say.
    mutating func add(
        sequence: Int, code: ProcedureCode, modifiers: [Modifier], units: Int, date: CivilDate,
        provider: Provider?, isNamed: Bool = false, billed: Money?, isEmergency: Bool,
        isGranted: Bool = false
    ) {
        let network = provider?.network(among: plan.networks, on: date)
        let isUnknown = provider == nil && isNamed
        let isInNetwork =
            plan.networks.isEmpty || network != nil || provider == nil && !isUnknown
        if provider == nil, !plan.networks.isEmpty {
            sources.append(
                isUnknown
                    ? "Line \(sequence): the provider who is named is not on file, so out of network is assumed."
                    : "Line \(sequence): no provider is named, so in network is assumed.")
        }
        let contracts = provider == nil && !isUnknown ? plan.networks : [network].compactMap { $0 }
        let fee = fee(code, modifiers, networks: contracts, date)
        if !isGranted,
            let row = exclusion(of: code, on: date, provider, isInNetwork: isInNetwork)
        {
            addExcluded(
                CostShareLine(
                    sequence: sequence, serviceDate: date, code: code.code, units: units,
                    allowedPerUnit: fee?.allowed, billedPerUnit: billed,
                    rule: CostShareRule(
                        benefit: "", isCovered: false, provision: row.source)), row)
            return
        }
        guard let benefit = book.benefit(of: plan.id, for: code, on: date) else {
            sources.append("Line \(sequence): no benefit of \(plan.name) names \(code.code).")
            return
        }
        let tier: CostShareLine.Network = isInNetwork ? .inNetwork : .outOfNetwork
        let isShared = tier.tier(isNoSurprisesProtected: isEmergency) == .inNetwork
        if !isShared, benefit.outOfNetwork == nil, plan.outOfNetwork == .covered {
            sources.append(
                "Line \(sequence): benefit \(benefit.name) does not say what is paid outside the network."
            )
            return
        }
        var rule = isShared ? benefit.inNetwork : benefit.outOfNetwork ?? notCovered(benefit)
        if let limit = benefit.unitsPerYear {
            // A limit is of one calendar year, and binds what is not granted yet.
            rule.benefit += " \(date.year)"
            note(limit, of: benefit, in: date.year, under: rule.benefit, line: sequence)
            // More than a hundred thousand are not priced at all.
            if isGranted { unitsLeft[rule.benefit, default: 0] += min(units, 100_000) }
        }
        lines.append(
            CostShareLine(
                sequence: sequence, serviceDate: date, code: code.code, units: units,
                allowedPerUnit: fee?.allowed, billedPerUnit: billed,
                adjustments: modifiers.contains { $0.code == "50" } ? [.bilateral()] : [],
                rule: rule, network: tier, isNoSurprisesProtected: isEmergency,
                isHeldHarmless: isInNetwork,
                visit: "\(provider?.id ?? "")/\(date)", provider: provider?.id))
        sources.append(
            "Line \(sequence): benefit \(benefit.name) (\(benefit.file), line \(benefit.row)); "
                + (fee.map { "allowed \($0.allowed) a unit (\($0.file), line \($0.row))." }
                    ?? "no fee is known for \(code.code)."))
    }

    /// The row of the plan's lists that excludes a service whatever its need; nil where none does, or where that depends on
    /// what is not known here.
    private func exclusion(
        of code: ProcedureCode, on date: CivilDate, _ provider: Provider?, isInNetwork: Bool
    ) -> AuthorizationRow? {
        let query = AuthorityQuery(
            code: code, date: date, member: member.id, memberState: member.state,
            age: member.birthDate.age(on: date),
            provider: provider?.identifiers ?? [],
            network: isInNetwork ? .inNetwork : .outOfNetwork)
        let finding = book.authority(for: query, under: plan)
        guard finding.authority.requirement == .excluded, let row = finding.row,
            !row.needsJudgement
        else { return nil }
        return row
    }

    private mutating func addExcluded(_ line: CostShareLine, _ row: AuthorizationRow) {
        lines.append(line)
        sources.append(
            "Line \(line.sequence): \(plan.name) excludes \(line.code) (\(row.source.text)).")
    }

    /// What is left of a benefit's units in a year, by what was granted before: those that are asked for beyond it are not
    /// covered.
    private mutating func note(
        _ limit: Decimal, of benefit: Benefit, in year: Int, under key: String, line sequence: Int
    ) {
        guard unitsLeft[key] == nil else { return }
        let used = benefit.units(of: granted, in: year)
        // A sum that does not fit is above any limit; of a part of a unit nothing is left.
        let left = used.flatMap { limit.subtracting($0) } ?? Decimal(0)
        unitsLeft[key] = max(0, Int(left.description.prefix { $0 != "." }) ?? 0)
        sources.append(
            "Line \(sequence): the benefit pays \(limit) units a year; \(used.map(\.description) ?? "all") are granted already. What needed no authorization is not counted."
        )
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
        let day = lines.first?.serviceDate ?? plan.zone.date(of: now)
        let year = day.year
        let known = member.accumulators.last { $0.plan == plan.id && $0.year == year }
        let latest = member.accumulators.last { $0.plan == plan.id }
        let amounts = known?.amounts ?? latest?.amounts.reset() ?? Self.none(asOf: now)
        var sources = sources
        if known != nil {
            sources.append(
                "Deductible and out-of-pocket amounts as of \(plan.zone.date(of: amounts.asOf)).")
        } else if latest != nil {
            sources.append("No amounts used are on file for \(year); the year is taken as new.")
        } else {
            sources.append(
                "The registry does not say what deductible and out-of-pocket maximum \(member.id) has under \(plan.name), nor what is used of them."
            )
        }
        let medicaid =
            plan.costShareNotes == .nominal
            ? MedicaidCostShare(isExempt: member.birthDate.age(on: day) < 19)
            : nil
        let situation = CostShareSituation(
            accumulators: amounts, areLimitsKnown: areLimitsKnown,
            isHighDeductible: plan.isHighDeductible,
            isQualifiedMedicareBeneficiary: member.isQualifiedMedicareBeneficiary,
            medicaid: medicaid, benefitUnitsLeft: unitsLeft,
            hasOtherCoverage: member.coverages.contains { $0.primaryPayer != nil })
        return EstimateAnswer(
            member: member, plan: plan, range: CostShareEstimator(situation).range(lines),
            sources: sources)
    }

    /// Whether the registry says anything of the member's limits under the plan.
    var areLimitsKnown: Bool { member.accumulators.contains { $0.plan == plan.id } }

    private static func none(asOf now: Instant) -> Accumulators {
        Accumulators(
            individualDeductible: Accumulator(limit: nil),
            individualOutOfPocket: Accumulator(limit: nil), asOf: now)
    }
}
