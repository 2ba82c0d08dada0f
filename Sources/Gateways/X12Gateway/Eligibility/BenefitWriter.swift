import Cases
import CodeSets
import Plans
import Primitives
import Workflow

/// Writes what is covered and what it costs (loops 2110C and 2110D).
struct BenefitWriter {
    let workflow: Workflow
    let eligibility: Eligibility
    private(set) var body: SegmentWriter

    init(workflow: Workflow, eligibility: Eligibility, body: SegmentWriter) {
        self.workflow = workflow
        self.eligibility = eligibility
        self.body = body
    }

    /// Active (1) or not (6), the plan, and another insurance that pays first (R).
    mutating func standing() {
        let plan = eligibility.plan
        guard eligibility.isActive, let plan else {
            var status = BenefitSegment("6")
            status.serviceType = "30"
            status.plan = plan?.name
            return status.write(to: &body)
        }
        var status = BenefitSegment("1")
        status.serviceType = "30"
        status.insurance = plan.program.insuranceType
        status.plan = plan.name
        status.write(to: &body)
        if let primary = eligibility.coverage?.primaryPayer {
            var other = BenefitSegment("R")
            other.serviceType = "30"
            other.write(to: &body)
            party("PRP", primary, phone: nil)
        }
    }

    /// What is asked for a service type (EQ01). 30 is the plan as a whole: the year's limits, and each benefit that the
    /// plan book names by a service type.
    mutating func serviceType(
        _ type: String, _ patient: EligibilityPatient, _ inquiry: BenefitInquiry?,
        _ asking: Provider
    ) async throws(WorkflowError) {
        guard let plan = eligibility.plan else { return }
        guard type == "30" else {
            return try await benefits(of: type, plan, patient, inquiry, asking)
        }
        amounts()
        for named in workflow.serviceTypes(of: plan, on: eligibility.on) {
            for benefit in workflow.benefits(of: plan, serviceType: named, on: eligibility.on) {
                rules(of: benefit, like: BenefitSegment("1", serviceType: named))
            }
        }
    }

    private mutating func benefits(
        of type: String, _ plan: Plan, _ patient: EligibilityPatient, _ inquiry: BenefitInquiry?,
        _ asking: Provider
    ) async throws(WorkflowError) {
        let benefits = workflow.benefits(of: plan, serviceType: type, on: eligibility.on)
        guard !benefits.isEmpty else {
            var open = BenefitSegment("V", serviceType: type)
            open.messages = ["The plan book says nothing of this service type."]
            return open.write(to: &body)
        }
        var segment = BenefitSegment("1", serviceType: type)
        if workflow.isListed(serviceType: type, of: plan) {
            let code = ProcedureCode(system: .x12ServiceType, code: type)
            let answer = try await who(code, patient, inquiry, asking)
            segment.take(answer)
            for benefit in benefits { rules(of: benefit, like: segment) }
            return decider(answer)
        }
        for benefit in benefits { rules(of: benefit, like: segment) }
    }

    /// What is asked for a procedure (EQ02): covered or not, what it costs, whether authorization is needed (EB11), and who
    /// decides.
    mutating func procedure(
        _ inquiry: BenefitInquiry, _ patient: EligibilityPatient, _ asking: Provider
    ) async throws(WorkflowError) {
        guard let plan = eligibility.plan else { return }
        var segment = BenefitSegment("1")
        segment.procedure = inquiry.row.kept.elements[1].prefix(6).map { $0 }
        guard let code = inquiry.procedure else { return }
        if case .other = code.system {
            segment.kind = "V"
            segment.messages = ["Codes of this kind are not in the plan book."]
            return segment.write(to: &body)
        }
        let answer: WhoAnswer
        do throws(WorkflowError) {
            answer = try await who(code, patient, inquiry, asking)
        } catch {
            guard case .impossibleCode = error else { throw error }
            segment.kind = "V"
            segment.refusal = "33"
            segment.messages = [error.message]
            return segment.write(to: &body)
        }
        segment.take(answer)
        guard let benefit = workflow.benefit(of: plan, code: code, on: eligibility.on) else {
            segment.kind = answer.authority.requirement == .excluded ? "I" : "U"
            segment.messages.insert("No benefit of the plan book names this code.", at: 0)
            segment.write(to: &body)
            return party("PR", plan.administrator.name, phone: plan.administrator.phone)
        }
        if answer.authority.requirement == .excluded { segment.kind = "I" }
        rules(of: benefit, like: segment, tier: answer.network)
        decider(answer)
    }

    private func who(
        _ code: ProcedureCode, _ patient: EligibilityPatient, _ inquiry: BenefitInquiry?,
        _ asking: Provider
    ) async throws(WorkflowError) -> WhoAnswer {
        try await workflow.who(
            WhoQuestion(
                code: code, member: eligibility.member.id.text, payer: eligibility.member.payer,
                provider: asking.id,
                diagnoses: inquiry?.diagnoses(of: patient) ?? patient.diagnoses,
                placeOfService: inquiry?.placeOfService, on: eligibility.on), now: nil)
    }

    /// Somebody else who decides is named with a way to reach them (2120).
    private mutating func decider(_ answer: WhoAnswer) {
        guard !answer.authority.decidesHere, let contact = answer.authority.contact else { return }
        party("X3", contact.name, phone: contact.phone)
    }

    private mutating func party(_ role: String, _ name: String, phone: String?) {
        body.segment("LS", ["2120"])
        body.segment("NM1", [role, "2", String(name.prefix(60))])
        let digits = phone.map { $0.filter { ("0"..."9").contains($0) } } ?? ""
        if !digits.isEmpty { body.segment("PER", ["IC", "", "TE", digits]) }
        body.segment("LE", ["2120"])
    }

    // MARK: Amounts

    /// Deductible (C) and out-of-pocket maximum (G), of the person and of the family: for the year, and what is left.
    private mutating func amounts() {
        guard let year = eligibility.amounts else { return }
        let amounts = year.amounts
        let zone = eligibility.plan?.zone ?? .utc
        let note = "Amounts as of \(zone.date(of: amounts.asOf))."
        // 23 is a calendar year, 22 a service year.
        let period = amounts.planYear == nil ? "23" : "22"
        let rows: [(kind: String, level: String, limit: Accumulator?)] = [
            ("C", "IND", amounts.individualDeductible), ("C", "FAM", amounts.familyDeductible),
            ("G", "IND", amounts.individualOutOfPocket), ("G", "FAM", amounts.familyOutOfPocket),
        ]
        for row in rows {
            guard let accumulator = row.limit, let limit = accumulator.limit,
                let left = accumulator.remaining
            else { continue }
            var segment = BenefitSegment(row.kind, serviceType: "30")
            segment.level = row.level
            segment.period = period
            segment.amount = limit
            segment.write(to: &body)
            segment.period = "29"
            segment.amount = left
            segment.messages = [note]
            segment.write(to: &body)
        }
    }

    /// A benefit inside and outside the network, each with the member's share.
    ///
    /// - Parameter tier: the network status that is known; nil: both are told.
    private mutating func rules(
        of benefit: Benefit, like first: BenefitSegment,
        tier: AuthorityQuery.NetworkStatus? = nil
    ) {
        let hasNetworks = eligibility.plan?.networks.isEmpty == false
        if tier != .outOfNetwork || !hasNetworks {
            var inside = first
            inside.isInNetwork = hasNetworks ? "Y" : "W"
            share(benefit, benefit.inNetwork, inside)
        }
        guard hasNetworks, tier != .inNetwork else { return }
        var outside = first
        outside.isInNetwork = "N"
        if let rule = benefit.outOfNetwork, rule.isCovered {
            return share(benefit, rule, outside)
        }
        // Nothing is said of it: that is not that nothing is paid.
        if benefit.outOfNetwork == nil, eligibility.plan?.outOfNetwork == .covered { return }
        outside.kind = "I"
        outside.messages = ["Nothing is paid outside the network, save in an emergency."]
        outside.write(to: &body)
    }

    private mutating func share(
        _ benefit: Benefit, _ rule: CostShareRule, _ first: BenefitSegment
    ) {
        var status = first
        if !rule.isCovered { status.kind = "I" }
        status.plan = benefit.name
        status.write(to: &body)
        guard rule.isCovered, status.kind == "1" else { return }
        var part = first
        part.messages = []
        part.authorization = nil
        part.level = "IND"
        if rule.isPreventive || rule.copay == nil {
            var coinsurance = part
            coinsurance.kind = "A"
            coinsurance.percent = rule.isPreventive ? 0 : rule.coinsuranceBasisPoints
            coinsurance.write(to: &body)
        }
        if let copay = rule.copay, !rule.isPreventive {
            var segment = part
            segment.kind = "B"
            segment.period = rule.copayPer.period
            segment.amount = copay
            if segment.period == nil { segment.messages = [rule.copayPer.note] }
            segment.write(to: &body)
        }
        if !rule.deductibleApplies || rule.isPreventive {
            var deductible = part
            deductible.kind = "C"
            deductible.period = "23"
            deductible.amount = .zero
            deductible.write(to: &body)
        }
        if let limit = benefit.unitsPerYear {
            var segment = part
            segment.kind = "F"
            segment.period = "23"
            segment.quantity = limit
            segment.write(to: &body)
        }
    }
}

extension CostShareRule.CopayUnit {
    /// EB06 (code list 615): a day, a visit; nil where the list has no word for it.
    var period: String? {
        switch self {
        case .visit: "27"
        case .day: "7"
        case .provider, .unit: nil
        }
    }

    var note: String {
        switch self {
        case .visit: "For each visit."
        case .day: "For each day."
        case .provider: "For each provider."
        case .unit: "For each unit."
        }
    }
}

extension Program {
    /// EB04 (code list 1336), where the list has one that surely fits.
    var insuranceType: String? {
        switch self {
        case .commercialInsured: "C1"
        case .medicaidManagedCare, .medicaidFeeForService: "MC"
        case .medicareFeeForService: "MB"
        case .medicareAdvantage, .selfFunded: nil
        }
    }
}
