public import Cases
public import Plans
public import Policies
public import Primitives

/// Facts in, automated results and explanations out. Pure and synchronous; no files, no clock, no randomness.
public struct Adjudicator: Sendable {
    /// The version that a decision records, so that a replay knows what made it.
    public static let engine = "assent-7"

    /// The order of the checks. Each is one file of `Checks`.
    static let checks: [any Check] = [
        CoverageCheck(),
        DoubtCheck(),
        CodeCheck(),
        QuantityCheck(),
        RetrospectiveCheck(),
        BenefitCheck(),
        ProviderCheck(),
        AuthorityCheck(),
        PolicyCheck(),
    ]

    /// What may still stand against a yes. Each is one file of `Confirmations`.
    static let confirmations: [any Confirmation] = [
        RangeConfirmation(),
        ModifierConfirmation(),
        RefusalConfirmation(),
        DuplicateConfirmation(),
        ExtensionConfirmation(),
        LastingConfirmation(),
    ]

    public let book: PlanBook
    public let policies: PolicyBook

    public init(book: PlanBook, policies: PolicyBook) {
        self.book = book
        self.policies = policies
    }

    /// What a machine makes of one subject.
    public struct Finding: Sendable {
        public var subject: Subject
        public var result: AutomatedResult
        /// What an approval would grant; nil where the result is no approval.
        public var terms: GrantTerms?
        public var explanation: Explanation
        public var authority: Authority?
        public var policies: [PolicyReference]
    }

    /// Decides every subject of a request that is not cancelled.
    ///
    /// - Parameters:
    ///   - only: the subjects to decide; nil: all.
    public func decide(
        _ request: AuthorizationRequest, places: RequestPlaces = RequestPlaces(), facts: Facts,
        evidence: Evidence, under plan: Plan, only subjects: Set<Subject>? = nil, now: Instant
    ) -> [Finding] {
        let asked: [(Subject, ServiceLine?)] =
            request.lines.isEmpty
            ? [(.event, nil)] : request.activeLines.map { (.line($0.sequence), $0) }
        let documents = PolicyDocuments(
            request, evidence, birthDate: facts.member.birthDate,
            gender: facts.member.sex?.gender)
        return asked.filter { subjects?.contains($0.0) ?? true }.map { subject, line in
            decide(
                LineContext(
                    subject: subject, request: request, line: line, places: places, facts: facts,
                    evidence: evidence, documents: documents, book: book, policies: policies,
                    plan: plan, today: plan.zone.date(of: now)))
        }
    }

    /// Runs the checks in their order until one concludes.
    func decide(_ context: LineContext) -> Finding {
        var records: [CheckRecord] = []
        for check in Self.checks where check.applies(to: context) {
            let outcome = check.run(context)
            records.append(outcome.record)
            guard case .concluded(let result, _) = outcome else { continue }
            return Reopened(context).heard(finding(result, records, context))
        }
        // PolicyCheck always concludes; if the list is ever changed so that nothing does, a person decides.
        let referral = Referral("No check came to a conclusion.", to: .clinician)
        return finding(.refer(referral), records, context)
    }

    private func finding(
        _ result: AutomatedResult, _ records: [CheckRecord], _ context: LineContext
    ) -> Finding {
        let policy = context.authority?.row?.policy.flatMap {
            policies.policy($0, on: context.policyDate)
        }
        var (result, records) = (Self.here(result, context.plan), records)
        var terms: GrantTerms?
        if case .approveAsRequested = result {
            terms = GrantTerms(context, validDays: policy?.grantDays)
        }
        if let granted = terms {
            if let objection = objection(to: granted, context) {
                (result, terms) = (.refer(objection.referral), nil)
                records.append(objection.record)
            } else {
                terms = LastingConfirmation.shortened(granted, context)
            }
        }
        return Finding(
            subject: context.subject, result: result, terms: terms,
            explanation: Explanation(subject: context.subject, checks: records),
            authority: context.authority?.authority,
            policies: policy.map { [reference(to: $0, context)] } ?? [])
    }

    /// Where somebody else decides for the plan, the answer is whom to ask, whatever speaks against the service here.
    private static func here(_ result: AutomatedResult, _ plan: Plan) -> AutomatedResult {
        guard case .administrativeDenial(let denial) = result, !plan.administrator.decidesHere
        else {
            return result
        }
        let contact = plan.administrator.contact(plan.document)
        return .refer(
            Referral(
                "\(contact.name) decides this service. Against it: \(denial.reason.text)",
                to: .entity(contact)))
    }

    private func objection(to terms: GrantTerms, _ context: LineContext) -> Objection? {
        for confirmation in Self.confirmations {
            if let found = confirmation.objection(to: terms, context) { return found }
        }
        return nil
    }

    /// The version with the day that picked it, so that nobody has to guess later.
    private func reference(to policy: Policy, _ context: LineContext) -> PolicyReference {
        PolicyReference(
            id: policy.id, version: policy.version, title: policy.title,
            choice: PolicyReference.Choice(
                basis: context.plan.policyDateBasis.rawValue, on: context.policyDate,
                effective: policy.effective))
    }
}
