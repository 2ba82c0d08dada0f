public import Cases
public import CodeSets
public import Plans
public import Primitives
import Records

/// What one service would cost the member.
public struct EstimateQuestion: Hashable, Sendable {
    public var code: ProcedureCode
    public var member: String
    public var payer: PayerID?
    public var provider: String?
    public var units: Int
    /// What the provider charges a unit, where it is known.
    public var billed: Money?
    public var isEmergency: Bool
    public var on: CivilDate?

    public init(
        code: ProcedureCode, member: String, payer: PayerID? = nil, provider: String? = nil,
        units: Int = 1, billed: Money? = nil, isEmergency: Bool = false, on date: CivilDate? = nil
    ) {
        self.code = code
        self.member = member
        self.payer = payer
        self.provider = provider
        self.units = units
        self.billed = billed
        self.isEmergency = isEmergency
        on = date
    }
}

/// The estimate, and where each of its figures comes from.
public struct EstimateAnswer: Sendable {
    public var member: Member
    public var plan: Plan
    public var range: CostShareRange
    /// One sentence a figure: fee row, benefit row, accumulators' date.
    public var sources: [String]

    /// The estimate as things stand today.
    public var estimate: CostShareEstimate? { range.scenarios.first?.estimate }
}

extension Workflow {
    public func estimate(
        _ question: EstimateQuestion, now: Instant
    ) async throws(WorkflowError) -> EstimateAnswer {
        if let problem = question.code.shapeProblem {
            throw .impossibleCode(question.code.code, problem)
        }
        let member = try await findMember(question.member, payer: question.payer)
        let (plan, date) = try plan(of: member, on: question.on, now: now)
        var provider: Provider?
        if let identifier = question.provider {
            provider = try await self.provider(identifiers: [identifier])
            guard provider != nil else { throw .unknownProvider(identifier) }
        }
        let granted = try await totals(of: member).granted
        var pricing = Pricing(book: book, plan: plan, member: member, granted: granted)
        pricing.add(
            sequence: 1, code: question.code, modifiers: [], units: question.units, date: date,
            provider: provider, billed: question.billed, isEmergency: question.isEmergency)
        return pricing.answer(asOf: now)
    }

    /// The member's share of what a case grants, or asks for as long as nothing is decided: approved units only.
    public func estimate(
        for authorization: Case, now: Instant
    ) async throws(WorkflowError) -> EstimateAnswer {
        let (plan, member) = try await planAndMember(of: authorization)
        let granted = try await totals(of: member).granted
        var pricing = Pricing(book: book, plan: plan, member: member, granted: granted)
        for line in authorization.request.activeLines {
            let determination = authorization.determination(.line(line.sequence))
            let grant = authorization.grantInForce(.line(line.sequence))
            if case .denied = determination, grant == nil { continue }
            let units = grant?.quantity.amount ?? line.units
            var provider: Provider?
            if let servicing = authorization.request.servicing(line).first {
                provider = try await self.provider(identifiers: servicing.identifiers)
            }
            pricing.add(
                sequence: line.sequence, code: line.code, modifiers: line.modifiers,
                units: units.wholeValue ?? 1,
                date: authorization.request.days(of: line)?.start ?? plan.zone.date(of: now),
                provider: provider, billed: line.unitPrice,
                isEmergency: authorization.request.event.levelOfService == .emergency,
                isGranted: grant != nil)
        }
        return pricing.answer(asOf: now)
    }
}
