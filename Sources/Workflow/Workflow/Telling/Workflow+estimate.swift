public import Cases
import CodeSets
import Plans
public import Primitives
import Records

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
        let refused = authorization.subjects.filter {
            authorization.determination($0)?.action == .denied
                && authorization.grantsAskedInForce($0).isEmpty
        }
        for line in authorization.request.activeLines
        where !refused.contains(.line(line.sequence)) {
            let grants = authorization.grantsAskedInForce(.line(line.sequence))
            let granted = grants.reduce(Decimal(0)) { $0.adding($1.quantity.amount) ?? $0 }
            let units = grants.isEmpty ? line.units : granted
            var provider: Provider?
            let servicings = authorization.request.servicing(line)
            if let servicing = servicings.first {
                provider = try await self.provider(identifiers: servicing.identifiers)
            }
            pricing.add(
                sequence: line.sequence, code: line.code, modifiers: line.modifiers,
                units: units.wholeValue ?? 1,
                date: authorization.request.days(of: line)?.start ?? plan.zone.date(of: now),
                provider: provider, isNamed: !servicings.isEmpty, billed: line.unitPrice,
                isEmergency: authorization.request.event.levelOfService == .emergency,
                isGranted: !grants.isEmpty)
        }
        var answer = pricing.answer(asOf: now)
        answer.refused = refused
        return answer
    }
}

extension Case {
    /// What is granted of the very service that a subject asks for now.
    fileprivate func grantsAskedInForce(_ subject: Subject) -> [Grant] {
        grantsInForce(subject).filter { $0.code == request.code(of: subject) }
    }
}
