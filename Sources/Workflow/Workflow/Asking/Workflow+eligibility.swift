import Cases
public import CodeSets
public import Plans
public import Primitives

extension Workflow {
    /// Finds a person by number with birth date or name, and how the person is covered on a day.
    ///
    /// The search is the one that every payer must offer (005010X279A1, section 1.4.8): number, name and birth date; of
    /// name and birth date one may be absent. What is sent must be as it is on file, whichever was needed to find.
    public func eligibility(
        _ question: EligibilityQuestion, now: Instant
    ) async throws(WorkflowError) -> Result<Eligibility, EligibilityRefusal> {
        let today = TimeZoneRules.utc.date(of: now)
        if let refusal = refusal(of: question, today: today) { return .failure(refusal) }
        let found = try await members(
            of: question.payer, identifiedBy: question.identifiers)
        switch chosen(found, question) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let member):
            return .success(eligibility(of: member, on: question.on, now: now))
        }
    }

    private func refusal(
        of question: EligibilityQuestion, today: CivilDate
    ) -> EligibilityRefusal? {
        if question.identifiers.isEmpty { return .identifierMissing }
        guard let birthDate = question.birthDate else {
            return question.family == nil || question.given == nil ? .tooLittle : nil
        }
        return birthDate > today.adding(days: 1) ? .birthDateImpossible : nil
    }

    private func chosen(
        _ found: [Member], _ question: EligibilityQuestion
    ) -> Result<Member, EligibilityRefusal> {
        guard !found.isEmpty else { return .failure(.unknown) }
        var candidates = found
        if question.isDependent {
            candidates = found.filter { !question.identifiers.contains($0.id.text) }
            // Somebody with a number of their own may be asked for as a dependent all the same.
            if candidates.isEmpty { candidates = found }
        }
        let left = candidates.narrowed(
            to: question.identifiers, birthDate: question.birthDate, given: question.given)
        guard let member = left.first, left.count == 1 else { return .failure(.ambiguous) }
        if let birthDate = question.birthDate, birthDate != member.birthDate {
            return .failure(question.isDependent ? .dependentUnknown : .birthDateMismatch)
        }
        let isNamed =
            (question.family.map { PersonName.isSame($0, member.family) } ?? true)
            && (question.given.map { PersonName.isSame($0, member.given) } ?? true)
        guard isNamed else { return .failure(.nameMismatch) }
        return .success(member)
    }

    /// How a member stands on a day, or today.
    public func eligibility(of member: Member, on date: CivilDate?, now: Instant) -> Eligibility {
        let zone = member.coverages.lazy.compactMap { book.plan($0.plan)?.zone }.first ?? .utc
        let day = date ?? zone.date(of: now)
        let before = member.coverages.filter { $0.active.start <= day }
        let coverage =
            member.coverage(on: day) ?? before.max { $0.active.start < $1.active.start }
            ?? member.coverages.min { $0.active.start < $1.active.start }
        let plan = coverage.flatMap { book.plan($0.plan) }
        let amounts = member.accumulators.last { amounts in
            amounts.plan == plan?.id
                && amounts.amounts.planYear.map { $0.contains(day) } ?? (amounts.year == day.year)
        }
        return Eligibility(
            member: member, on: day, coverage: coverage, plan: plan, amounts: amounts)
    }

    /// The benefits of a plan that a service type belongs to: by the book's own word for it, or by a code range of it.
    public func benefits(of plan: Plan, serviceType: String, on date: CivilDate) -> [Benefit] {
        book.benefits.filter {
            $0.plan == plan.id && $0.effective.contains(date) && $0.isNamed(serviceType)
        }
    }

    /// The benefit that pays for a code on a day.
    public func benefit(of plan: Plan, code: ProcedureCode, on date: CivilDate) -> Benefit? {
        book.benefit(of: plan.id, for: code, on: date)
    }

    /// The service types that the benefits of a plan name.
    public func serviceTypes(of plan: Plan, on date: CivilDate) -> [String] {
        book.benefits.filter { $0.plan == plan.id && $0.effective.contains(date) }
            .flatMap(\.namedServiceTypes).uniqued
    }

    /// Whether the authorization lists of a plan speak of a service type at all.
    public func isListed(serviceType: String, of plan: Plan) -> Bool {
        let code = ProcedureCode(system: .x12ServiceType, code: serviceType)
        return plan.authorizationLists.contains { list in
            book.rows(ofList: list).contains { $0.codes.contains(code) }
        }
    }
}

extension Benefit {
    fileprivate var namedServiceTypes: [String] {
        serviceTypes
            + codes.filter { $0.system == .x12ServiceType && $0.first == $0.last }.map(\.first)
    }

    fileprivate func isNamed(_ serviceType: String) -> Bool {
        serviceTypes.contains(serviceType)
            || covers(ProcedureCode(system: .x12ServiceType, code: serviceType))
    }
}
