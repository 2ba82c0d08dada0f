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
    /// Today in the plan's time zone.
    public let today: CivilDate
    /// Who bills for the service: of the line, else of the event.
    public private(set) var servicing: RequestedProvider?
    /// Others who give it, too.
    public private(set) var alsoServicing: [RequestedProvider] = []
    /// Who is named for it without a number by which they could be found.
    let unnumbered: RequestedProvider?
    /// All who give it: who bills, and the others.
    var allServicing: [RequestedProvider] { (servicing.map { [$0] } ?? []) + alsoServicing }

    /// Whether the servicing provider is in one of the plan's networks on the service date; nil where unknown.
    public private(set) var network: AuthorityQuery.NetworkStatus?
    /// Who decides, on what row; nil where the request names no service. Found once: a book has thousands of rows.
    public private(set) var authority: AuthorityFinding?

    init(
        subject: Subject, request: AuthorizationRequest, line: ServiceLine?, places: RequestPlaces,
        facts: Facts, evidence: Evidence, documents: PolicyDocuments, book: PlanBook,
        policies: PolicyBook, plan: Plan, today: CivilDate
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
        self.today = today
        let all = request.servicing(line)
        servicing = all.first
        if all.count > 1 { alsoServicing = Array(all.dropFirst()) }
        unnumbered = request.unnumbered(line)
        network = servicing.flatMap(network(of:))
        authority = code.map { book.authority(for: authorityQuery($0), under: plan) }
    }

    /// The code decided on: the line's, or the event's X12 service type where there are no lines.
    public var code: ProcedureCode? {
        line?.code
            ?? request.event.serviceType.map { ProcedureCode(system: .x12ServiceType, code: $0) }
    }

    /// The dates of the service: the line's, else the event's.
    public var dates: DateRange? { request.days(of: line) }

    /// The first day of service; a request without a date asks from today, and is not denied for what holds today (`Check.deny`).
    public var serviceDate: CivilDate { dates?.start ?? today }

    /// The day whose policies apply: a setting of the plan.
    public var policyDate: CivilDate {
        switch plan.policyDateBasis {
        case .service: serviceDate
        case .receipt: plan.zone.date(of: askedAt)
        case .decision: today
        }
    }

    /// How much is asked: by the line, or by the event where there are no lines.
    public var quantity: Quantity? { request.quantity(of: line) }

    public var units: Decimal { quantity?.amount ?? Decimal(1) }

    /// How long what is asked takes; nil where it is not counted in time.
    var time: TimeAsked? {
        quantity.flatMap { TimeAsked($0, isRental: line?.isRental ?? false) }
    }

    public var placeOfService: PlaceOfService? {
        line?.placeOfService ?? request.event.placeOfService
    }

    /// What may stand where a place of service could (X12 UM04 with qualifier A), and names none.
    var typeOfBill: String? {
        let reviews = ((line?.kept ?? []) + request.event.kept).filter { $0.name == "UM" }
        return reviews.first { $0[element: 4, component: 2] == "A" }?[element: 4]
    }

    /// The diagnoses that the line points at; all of the event's where it points at none.
    public var diagnoses: [Diagnosis] {
        let pointers = line?.diagnosisPointers ?? []
        guard !pointers.isEmpty else { return request.event.diagnoses }
        return request.event.diagnoses.filter { pointers.contains($0.sequence) }
    }

    /// When the line was asked for as it is now: the date that "late" is measured against.
    public var askedAt: Instant { facts.line(subject)?.askedAt ?? facts.receivedAt }

    /// Whether a line of the request is another than this one, and still asked for.
    private func isOther(_ line: ServiceLine) -> Bool {
        !line.isCancelled && line.sequence != subject.lineNumber
    }

    /// What the other lines ask for, and what an extension adds to.
    private var alongside: [CodedUnits] {
        let beside = facts.line(subject)?.beside
        guard request.lines.count > 1 || beside != nil else { return [] }
        var all: [CodedUnits] = []
        if let beside, let code { all.append(CodedUnits(code: code, units: beside)) }
        for other in request.lines where isOther(other) {
            var counted = CodedUnits(code: other.code, units: units(of: other))
            if let stands = facts.line(.line(other.sequence))?.stands {
                if stands.code == other.code {
                    counted.units = max(counted.units, stands.units)
                } else {
                    all.append(CodedUnits(code: stands.code, units: stands.units))
                }
            }
            all.append(counted)
        }
        return all
    }

    /// What limits count of another line as it is asked for now: what stands of it, where it was decided before, else what it asks for.
    func units(of other: ServiceLine) -> Decimal {
        facts.line(.line(other.sequence))?.standing ?? other.units
    }

    /// The units of this line, with those that an extension adds to, and of the others that a limit counts with it; nil: more than
    /// can be counted.
    ///
    /// Of a line that asks for something else than what stands of it one of both counts, the larger where a limit counts both: a yes
    /// takes the place of what stands, and until then that may be used.
    func units(with counts: (ServiceLine) -> Bool) -> Decimal? {
        var sum: Decimal? = units
        if let beside = facts.line(subject)?.beside { sum = sum?.adding(beside) }
        for other in request.lines where isOther(other) {
            var most = counts(other) ? units(of: other) : Decimal(0)
            if let stands = facts.line(.line(other.sequence))?.stands,
                counts(stands.line(other.sequence))
            {
                most = max(most, stands.units)
            }
            sum = sum?.adding(most)
        }
        return sum
    }

    /// The first day of another line.
    func firstDay(of other: ServiceLine) -> CivilDate {
        request.days(of: other)?.start ?? today
    }

    /// The days of this line, and of another; today where none are named.
    var days: DateRange { dates ?? DateRange(start: today, end: today) }

    func days(of other: ServiceLine) -> DateRange {
        request.days(of: other) ?? DateRange(start: today, end: today)
    }

    /// Whether another line is for a day of this one, too.
    func isOnSameDays(as other: ServiceLine) -> Bool { days(of: other).overlaps(days) }

    /// Whether a provider is in one of the plan's networks on the service date; nil where unknown.
    func network(of requested: RequestedProvider) -> AuthorityQuery.NetworkStatus? {
        guard !plan.networks.isEmpty else { return .inNetwork }
        return known(requested).map(network(ofKnown:))
    }

    func network(ofKnown provider: Provider) -> AuthorityQuery.NetworkStatus {
        if plan.networks.isEmpty { return .inNetwork }
        return provider.network(among: plan.networks, on: serviceDate) == nil
            ? .outOfNetwork : .inNetwork
    }

    /// Whether those who give the service stand to the network alike; nil where it is not known of one of them.
    private var isMixed: Bool? {
        guard network != nil else { return nil }
        for other in alsoServicing {
            guard let status = network(of: other) else { return nil }
            if status != network { return true }
        }
        return false
    }

    /// All whom the registry finds by the identifiers of one requested provider, each once.
    func knownBearers(of provider: RequestedProvider) -> [Provider] {
        var found: [Provider] = []
        for identifier in provider.identifiers {
            guard let known = facts.providers[identifier],
                !found.contains(where: { $0.id == known.id })
            else { continue }
            found.append(known)
        }
        return found
    }

    /// The identifiers of who bills, as the registry knows them: none where they lead to two providers, of whom one may be
    /// exempt and the other not.
    private var billingIdentifiers: [String] {
        guard let servicing else { return [] }
        let bearers = knownBearers(of: servicing)
        guard bearers.count == 1, let bearer = bearers.first else { return [] }
        return [bearer.id] + servicing.identifiers.filter { facts.providers[$0]?.id == bearer.id }
    }

    /// The registry's record of a requested provider.
    public func known(_ provider: RequestedProvider) -> Provider? {
        // No closure that outlives this: it would keep a copy of all that stands above.
        for identifier in provider.identifiers {
            if let known = facts.providers[identifier] { return known }
        }
        return nil
    }

    /// The last day asked for, and what is needed on it, where that is not what is needed on the first.
    var changedAuthority: (last: CivilDate, authority: Authority)? {
        guard let last = dates?.end, last > serviceDate, let code else { return nil }
        let later = book.authority(for: authorityQuery(code, on: last), under: plan).authority
        return later.requirement == authority?.authority.requirement ? nil : (last, later)
    }

    private func authorityQuery(_ code: ProcedureCode, on day: CivilDate? = nil) -> AuthorityQuery {
        let isMixed = isMixed
        let day = day ?? serviceDate
        return AuthorityQuery(
            code: code, date: day, member: facts.member.id,
            memberState: facts.member.state, age: facts.member.birthDate.age(on: day),
            placeOfService: placeOfService, diagnoses: diagnoses.map(\.code),
            units: quantity?.amount,
            alongside: alongside, provider: billingIdentifiers,
            network: isMixed == nil ? nil : network, isMixed: isMixed ?? false)
    }

    /// The benefit that pays for the code on the service date.
    public var benefit: Benefit? {
        code.flatMap { book.benefit(of: plan.id, for: $0, on: serviceDate) }
    }

    func place(_ part: RequestPlaces.Part) -> Place? {
        places.place(part, ofLine: subject.lineNumber)
    }
}

extension LineFacts.Standing {
    /// As the line that it was granted for.
    fileprivate func line(_ sequence: Int) -> ServiceLine {
        ServiceLine(sequence: sequence, code: code, dates: days)
    }
}
