import Adjudication
import Cases
import Plans
import Primitives
import Records

extension Workflow {
    /// Reads what a request needs, or says why there can be no case.
    func gather(
        _ request: AuthorizationRequest, places: RequestPlaces, excluding caseID: CaseID? = nil,
        receivedAt: Instant, answeredAsks: Set<String> = [], now: Instant
    ) async throws(WorkflowError) -> Result<Gathered, Rejections> {
        var rejections: [Rejection] = []
        let providers = try await providers(of: request)
        if let requester = request.event.requester,
            !requester.identifiers.contains(where: { providers[$0] != nil })
        {
            let names = requester.identifiers.joined(separator: ", ")
            rejections.append(
                Rejection(
                    .unknownRequester,
                    names.isEmpty
                        ? "The requesting provider has no identifier."
                        : "The requesting provider (\(names)) is not known here.",
                    place: places[.requester]))
        }
        let found = try await member(of: request, places: places, &rejections)
        guard let (member, others) = found, rejections.isEmpty else {
            return .failure(Rejections(rejections))
        }
        let early = Self.beforeBirth(of: member, request, places)
        guard early.isEmpty else { return .failure(Rejections(early)) }
        let date = request.serviceDates?.start ?? TimeZoneRules.utc.date(of: now)
        // Without coverage on the day, the latest plan says so: it is an administrative denial, with its appeal rights.
        guard
            let coverage = member.coverage(on: date)
                ?? member.coverages.max(by: { $0.active.start < $1.active.start })
        else {
            let rejection = Rejection(
                .neverCovered, "Member \(member.id) never had coverage here.",
                place: places[.member])
            return .failure(Rejections([rejection]))
        }
        guard let plan = book.plan(coverage.plan) else { throw .unknownPlan(coverage.plan) }
        let totals = try await totals(of: member, excluding: caseID)
        let snapshot = CoverageSnapshot(
            payer: member.payer, plan: plan.id, program: plan.program, member: member.id,
            active: coverage.active, asOf: now)
        let facts = Facts(
            member: member, providers: providers, granted: totals.granted,
            answeredAsks: answeredAsks, receivedAt: receivedAt,
            nameDoubt: NameDoubt(request.member, isNot: member, beside: others))
        return .success(
            Gathered(
                member: member, plan: plan, coverage: snapshot, facts: facts,
                ledgerVersion: totals.version))
    }

    private static func beforeBirth(
        of member: Member, _ request: AuthorizationRequest, _ places: RequestPlaces
    ) -> [Rejection] {
        let dates: [(CivilDate?, Place?)] =
            [(request.event.dates?.start, places[.event])]
            + request.lines.map {
                ($0.dates?.start, places.place(.lineDates($0.sequence), ofLine: $0.sequence))
            }
        return dates.compactMap { day, place in
            guard let day, day < member.birthDate else { return nil }
            return Rejection(
                .beforeBirth, "Member \(member.id) was not born on \(day), the day of service.",
                place: place)
        }
    }

    /// The member that is meant, and who else goes by a number of the request.
    private func member(
        of request: AuthorizationRequest, places: RequestPlaces, _ rejections: inout [Rejection]
    ) async throws(WorkflowError) -> (Member, others: [Member])? {
        let asked = request.member
        let names = asked.identifiers.joined(separator: ", ")
        let (code, message): (Rejection.Code, String)
        switch try await member(
            of: request.payer, identifiedBy: asked.identifiers, birthDate: asked.birthDate,
            given: asked.given)
        {
        case .one(let member, let others): return (member, others)
        case .nobody: (code, message) = (.unknownMember, "No member has the identifier \(names).")
        case .several:
            (code, message) = (
                .ambiguousMember, "The identifiers \(names) belong to different members."
            )
        case .bornOtherwise(let member, let birthDate):
            (code, message) = (
                .birthDateMismatch,
                "The birth date \(birthDate) is not that of member \(member.id)."
            )
        }
        rejections.append(Rejection(code, message, place: places[.member]))
        return nil
    }

    private func providers(
        of request: AuthorizationRequest
    ) async throws(WorkflowError) -> [String: Provider] {
        let named = request.event.providers + request.lines.flatMap(\.providers)
        var known: [String: Provider] = [:]
        for identifier in Set(named.flatMap(\.identifiers)) {
            known[identifier] = try await provider(identifiers: [identifier])
        }
        return known
    }
}
