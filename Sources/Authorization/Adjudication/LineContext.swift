public import Cases
public import CodeSets
public import Plans
public import Policies
public import Primitives

/// One subject of a request with all that the checks look at.
public struct LineContext: Sendable {
    public let subject: Subject
    public let request: AuthorizationRequest
    public let line: ServiceLine?
    public let places: RequestPlaces
    public let facts: Facts
    public let evidence: Evidence
    /// Request and evidence as the expressions of policies see them.
    let documents: PolicyDocuments
    public let book: PlanBook
    public let policies: PolicyBook
    public let plan: Plan
    public let now: Instant
    /// Today in the plan's time zone.
    public let today: CivilDate
    /// Who gives the service: of the line, else of the event, in the order of who bills for it.
    public private(set) var servicing: RequestedProvider?
    /// Whether the servicing provider is in one of the plan's networks on the service date; nil where unknown.
    public private(set) var network: AuthorityQuery.NetworkStatus?
    /// Who decides, on what row; nil where the request names no service. Found once: a book has thousands of rows.
    public private(set) var authority: AuthorityFinding?

    init(
        subject: Subject, request: AuthorizationRequest, line: ServiceLine?, places: RequestPlaces,
        facts: Facts, evidence: Evidence, documents: PolicyDocuments, book: PlanBook,
        policies: PolicyBook, plan: Plan, now: Instant, today: CivilDate
    ) {
        self.subject = subject
        self.request = request
        self.line = line
        self.places = places
        self.facts = facts
        self.evidence = evidence
        self.documents = documents
        self.book = book
        self.policies = policies
        self.plan = plan
        self.now = now
        self.today = today
        servicing = findServicing()
        network = findNetwork()
        authority = code.map { book.authority(for: authorityQuery($0), under: plan) }
    }

    /// The code decided on: the line's, or the event's X12 service type where there are no lines.
    public var code: ProcedureCode? {
        line?.code
            ?? request.event.serviceType.map { ProcedureCode(system: .x12ServiceType, code: $0) }
    }

    /// The dates of the service: the line's, else the event's.
    public var dates: DateRange? {
        line?.dates ?? request.event.dates ?? request.event.admission
    }

    /// The first day of service; a request without a date asks from today.
    public var serviceDate: CivilDate { dates?.start ?? today }

    /// The day whose policies apply: a setting of the plan.
    public var policyDate: CivilDate {
        switch plan.policyDateBasis {
        case .service: serviceDate
        case .receipt: plan.zone.date(of: facts.receivedAt)
        case .decision: today
        }
    }

    /// How much is asked: by the line, or by the event where there are no lines.
    public var quantity: Quantity? { line.map(\.quantity) ?? request.event.quantity }

    public var units: Decimal { quantity?.amount ?? Decimal(1) }

    public var placeOfService: PlaceOfService? {
        line?.placeOfService ?? request.event.placeOfService
    }

    /// The diagnoses that the line points at; all of the event's where it points at none.
    public var diagnoses: [Diagnosis] {
        let pointers = line?.diagnosisPointers ?? []
        guard !pointers.isEmpty else { return request.event.diagnoses }
        return request.event.diagnoses.filter { pointers.contains($0.sequence) }
    }

    private func findServicing() -> RequestedProvider? {
        let roles: [ProviderRole] = [.rendering, .facility, .supplier, .operating, .attending]
        let named = (line?.providers ?? []) + request.event.providers
        for role in roles {
            if let provider = named.first(where: { $0.role == role && !$0.identifiers.isEmpty }) {
                return provider
            }
        }
        return request.event.requester
    }

    private func findNetwork() -> AuthorityQuery.NetworkStatus? {
        guard !plan.networks.isEmpty else { return .inNetwork }
        guard let servicing, let provider = known(servicing) else { return nil }
        return provider.network(among: plan.networks, on: serviceDate) == nil
            ? .outOfNetwork : .inNetwork
    }

    /// The registry's record of a requested provider.
    public func known(_ provider: RequestedProvider) -> Provider? {
        // No closure that outlives this: it would keep a copy of all that stands above.
        for identifier in provider.identifiers {
            if let known = facts.providers[identifier] { return known }
        }
        return nil
    }

    private func authorityQuery(_ code: ProcedureCode) -> AuthorityQuery {
        AuthorityQuery(
            code: code, date: serviceDate, member: facts.member.id,
            memberState: facts.member.state, age: facts.member.birthDate.age(on: serviceDate),
            placeOfService: placeOfService, diagnoses: diagnoses.map(\.code), units: units,
            provider: servicing?.identifiers ?? [], network: network)
    }

    /// The benefit that pays for the code on the service date.
    public var benefit: Benefit? {
        guard let code else { return nil }
        return book.benefits.first {
            $0.plan == plan.id && $0.covers(code) && $0.effective.contains(serviceDate)
        }
    }

    func place(_ part: RequestPlaces.Part) -> Place? {
        places.place(part, ofLine: subject.lineNumber)
    }
}
