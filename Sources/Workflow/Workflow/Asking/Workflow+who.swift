import Adjudication
import Cases
import CodeSets
import Plans
import Policies
public import Primitives

extension Workflow {
    /// - Parameter now: nil where `on` is given.
    public func who(_ question: WhoQuestion, now: Instant?) async throws(WorkflowError) -> WhoAnswer
    {
        if let problem = question.code.shapeProblem {
            throw .impossibleCode(question.code.code, problem)
        }
        let member = try await findMember(question.member, payer: question.payer)
        let (plan, date) = try plan(of: member, on: question.on, now: now)
        try checkCode(question.code, on: date)
        var warnings: [String] = []
        let provider = try await provider(question, &warnings)
        var network: AuthorityQuery.NetworkStatus?
        if plan.networks.isEmpty {
            network = .inNetwork
        } else if let provider {
            network =
                provider.network(among: plan.networks, on: date) == nil
                ? .outOfNetwork : .inNetwork
        }
        let unpaid = outOfNetwork(question, plan, network, on: date)
        if let unpaid { warnings.append(unpaid) }
        let finding = book.authority(
            for: AuthorityQuery(
                code: question.code, date: date, member: member.id, memberState: member.state,
                age: member.birthDate.age(on: date), placeOfService: question.placeOfService,
                diagnoses: question.diagnoses, units: question.units,
                provider: provider?.identifiers ?? [],
                network: network), under: plan)
        return WhoAnswer(
            member: member, plan: plan, on: date, authority: finding.authority, network: network,
            takesJudgement: finding.row?.needsJudgement ?? false, unpaid: unpaid,
            documents: documents(finding, policyDay(plan, date, now)), warnings: warnings)
    }

    /// The day that picks the version of a policy, were it asked for now.
    private func policyDay(_ plan: Plan, _ date: CivilDate, _ now: Instant?) -> CivilDate {
        guard plan.policyDateBasis != .service, let now else { return date }
        return plan.zone.date(of: now)
    }

    private func checkCode(_ code: ProcedureCode, on date: CivilDate) throws(WorkflowError) {
        switch book.codes.standing(of: code, on: date) {
        case .known, .notListed: return
        case .unknown: throw .impossibleCode(code.code, "\(code.system) has no such code")
        case .outOfDate(let range):
            throw .impossibleCode(code.code, "it was valid \(range), not on \(date)")
        }
    }

    /// That a request would be refused for being outside the network, told before anybody asks.
    private func outOfNetwork(
        _ question: WhoQuestion, _ plan: Plan, _ network: AuthorityQuery.NetworkStatus?,
        on date: CivilDate
    ) -> String? {
        guard network == .outOfNetwork else { return nil }
        let unpaid = "The plan pays nothing for this outside its network, save in an emergency"
        if case .notCovered(let provision) = plan.outOfNetwork {
            return "\(unpaid) (\(provision.text))."
        }
        let benefit = book.benefits.first {
            $0.plan == plan.id && $0.covers(question.code) && $0.effective.contains(date)
        }
        guard plan.outOfNetwork == .covered, let benefit else { return nil }
        if benefit.outOfNetwork == nil {
            return
                "What the plan pays for this outside its network is not said (\(benefit.source.text))."
        }
        return benefit.unpaidOutside.map { "\(unpaid) (\($0.text))." }
    }

    private func provider(
        _ question: WhoQuestion, _ warnings: inout [String]
    ) async throws(WorkflowError) -> Provider? {
        guard let identifier = question.provider ?? question.facility else { return nil }
        let provider = try await provider(identifiers: [identifier])
        if provider == nil {
            warnings.append("Provider \(identifier) is not on file; network status is not known.")
        }
        return provider
    }

    /// The plan in force for a member, on a day or today.
    func plan(
        of member: Member, on date: CivilDate?, now: Instant?
    ) throws(WorkflowError) -> (Plan, CivilDate) {
        let zone = member.coverages.lazy.compactMap { book.plan($0.plan)?.zone }.first ?? .utc
        guard let date = date ?? now.map(zone.date(of:)) else {
            throw .notPermitted("The question needs a date.")
        }
        guard let coverage = member.coverage(on: date) else {
            let last = member.coverages.max { $0.active.start < $1.active.start }
            throw .noCoverage(member.id, on: date, last: last?.active)
        }
        guard let plan = book.plan(coverage.plan) else { throw .unknownPlan(coverage.plan) }
        return (plan, date)
    }

    private func documents(_ finding: AuthorityFinding, _ date: CivilDate) -> [InformationAsk] {
        guard case .required = finding.authority.requirement, finding.authority.decidesHere,
            let id = finding.row?.policy, let policy = adjudicator.policies.policy(id, on: date)
        else { return [] }
        return policy.criteria.leaves.map {
            InformationAsk(
                id: $0.id, question: $0.question, loinc: $0.loinc, paper: $0.paper,
                evidence: $0.evidence, citation: $0.citation)
        }
    }
}
