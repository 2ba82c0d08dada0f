import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Records

extension ClaimDesk {
    /// What is paid of each line, by the fees and benefits of the book, on the limits that the claims before have left.
    mutating func price(
        _ lines: [(line: Claim.Line, verdict: Verdict)], of claim: Claim, _ member: Member
    ) async throws(WorkflowError) -> [ClaimLineOutcome] {
        var estimates: [Int: CostShareLineEstimate] = [:]
        let plans = lines.map { member.coverage(on: $0.line.dates.start)?.plan }
        for case let id? in plans.uniqued {
            guard let plan = workflow.book.plan(id) else { throw .unknownPlan(id) }
            let member = session.current(member)
            var pricing = Pricing(book: workflow.book, plan: plan, member: member)
            for index in lines.indices {
                let (line, verdict) = lines[index]
                let coverage = member.coverage(on: line.dates.start)
                // What another payer pays first is not reckoned here, whether the claim or the registry knows of one.
                guard coverage?.plan == id, coverage?.primaryPayer == nil, claim.isPrimary,
                    let service = service(line, verdict, of: claim),
                    let provider = try await provider(of: line, in: claim, plan)
                else { continue }
                if case .notRequired = verdict,
                    try await isBeyondLimit(service.code, line, units: service.units, plan, member)
                {
                    continue
                }
                pricing.add(
                    sequence: index, code: service.code, modifiers: line.modifiers,
                    units: service.units, date: line.dates.start, provider: provider,
                    billed: service.billed, isEmergency: line.isEmergency, isGranted: true)
            }
            let answer = pricing.answer(asOf: session.now)
            guard let estimate = answer.estimate else { continue }
            for line in estimate.lines { estimates[line.sequence] = line }
            if pricing.areLimitsKnown { keepLimits(estimate, plan, member) }
        }
        return lines.enumerated().map { index, judged in
            ClaimLineOutcome(
                line: judged.line, verdict: judged.verdict,
                payment: payment(judged.line, judged.verdict, estimates[index]))
        }
    }

    /// What a line is priced as; nil where it is not priced by itself.
    private func service(
        _ line: Claim.Line, _ verdict: Verdict, of claim: Claim
    ) -> (code: ProcedureCode, units: Int, billed: Money?)? {
        var units = line.units
        switch verdict {
        case .covered(_, _, let used, _, _): units = used
        case .notRequired: break
        case .partOfStay, .notCovered: return nil
        }
        guard let count = units.wholeValue, count > 0 else { return nil }
        // A stay is paid by the day: what the rooms alone are charged is no upper limit of that.
        if claim.isDayOfStay(line), let stay = claim.stay { return (stay, count, nil) }
        return (line.code, count, Money(cents: line.charge.cents / Int64(count)))
    }

    /// Whether what no authorization was needed for is more than a benefit's limit of the year leaves, by what the member was granted
    /// and by what the claims of this filing have taken of it: then a person looks. What earlier filings were paid is not counted.
    private mutating func isBeyondLimit(
        _ code: ProcedureCode, _ line: Claim.Line, units: Int, _ plan: Plan, _ member: Member
    ) async throws(WorkflowError) -> Bool {
        let date = line.dates.start
        guard let benefit = workflow.book.benefit(of: plan.id, for: code, on: date),
            let limit = benefit.unitsPerYear
        else { return false }
        let granted = try await workflow.totals(of: member).granted
        let taken = session.taken(of: benefit, by: member, in: date.year)
        guard let before = benefit.units(of: granted, in: date.year)?.adding(taken),
            let total = before.adding(Decimal(units)), total <= limit
        else { return true }
        session.take(Decimal(units), of: benefit, by: member, in: date.year)
        return false
    }

    /// The rendering provider where that one is in a network of the plan, else the biller; nil where neither is known.
    private func provider(
        of line: Claim.Line, in claim: Claim, _ plan: Plan
    ) async throws(WorkflowError) -> Provider? {
        let rendering = line.rendering.isEmpty ? claim.rendering : line.rendering
        var known: [Provider] = []
        for named in [rendering, claim.billing] where !named.isEmpty {
            if let found = try await workflow.provider(identifiers: named) { known.append(found) }
        }
        return known.first { $0.network(among: plan.networks, on: line.dates.start) != nil }
            ?? known.first
    }

    /// So that two claims of one file do not both take the same deductible.
    private mutating func keepLimits(
        _ estimate: CostShareEstimate, _ plan: Plan, _ member: Member
    ) {
        guard let year = estimate.lines.last?.serviceDate.year else { return }
        var member = member
        let limits = YearAccumulators(
            plan: plan.id, year: year, amounts: estimate.accumulatorsAfter)
        member.accumulators.removeAll { $0.plan == plan.id && $0.year == year }
        member.accumulators.append(limits)
        session.keep(member)
    }

    private func payment(
        _ line: Claim.Line, _ verdict: Verdict, _ estimate: CostShareLineEstimate?
    ) -> LinePayment {
        switch verdict {
        case .notCovered(let cause, _): return LinePayment(denied: line.charge, cause)
        // The day's rate pays for it.
        case .partOfStay: return LinePayment(unpaid: line.charge, .contractual, "97")
        case .covered, .notRequired: break
        }
        guard let estimate, estimate.unpriced == nil else {
            return LinePayment(unpriced: line.charge)
        }
        return LinePayment(line.charge, estimate)
    }
}

extension LinePayment {
    /// Nothing is paid, all of the charge for one reason.
    init(unpaid charge: Money, _ group: ClaimAdjustment.Group, _ reason: String) {
        self.init(
            charge: charge, paid: .zero,
            adjustments: charge == .zero ? [] : [ClaimAdjustment(group, reason, charge)])
    }

    init(denied charge: Money, _ cause: ClaimMismatch) {
        self.init(unpaid: charge, cause.isMembers ? .patient : .contractual, cause.carc)
    }

    /// No fee is known: a person prices it, so it is neither paid nor anybody's debt (CARC 133, group OA).
    init(unpriced charge: Money) { self.init(unpaid: charge, .other, "133") }

    /// What a line comes to by the plan's cost share: the fee's difference to the charge, and deductible, coinsurance and
    /// copay (CARC 45, 1, 2, 3).
    init(_ charge: Money, _ estimate: CostShareLineEstimate) {
        if estimate.allowed == .zero, estimate.nonCovered > .zero {
            self.init(unpaid: charge, .patient, ClaimMismatch.excluded.carc)
            return
        }
        // Preventive care is free to the member, and without a fee nothing says what is paid for it.
        guard estimate.allowed > .zero else {
            self.init(unpriced: charge)
            return
        }
        var adjustments: [ClaimAdjustment] = []
        func adjust(_ group: ClaimAdjustment.Group, _ reason: String, _ amount: Money) {
            if amount != .zero { adjustments.append(ClaimAdjustment(group, reason, amount)) }
        }
        let difference = charge - estimate.allowed
        if difference < .zero {
            adjust(.contractual, "94", difference)
        } else {
            adjust(estimate.balance > .zero ? .patient : .contractual, "45", difference)
        }
        if estimate.bearer == .medicaid {
            // Not collected from the member (CARC 209, group OA).
            adjust(.other, "209", estimate.share)
        } else {
            adjust(.patient, "1", estimate.deductible)
            adjust(.patient, "2", estimate.coinsurance)
            adjust(.patient, "3", estimate.copay)
        }
        self.init(
            charge: charge, paid: estimate.planPays, allowed: estimate.allowed,
            adjustments: adjustments)
    }
}
