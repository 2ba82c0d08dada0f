public import Cases
public import CodeSets
import Primitives

extension CaseSamples {
    /// A line with nothing but what a line must have.
    public static func line(_ sequence: Int, _ code: ProcedureCode = cpap) -> ServiceLine {
        ServiceLine(sequence: sequence, code: code)
    }

    /// A plain request: one requester, lines without more than their code.
    public static func request(
        lines: [ServiceLine] = [line(1)], member: MemberID = member, payer: PayerID = payer,
        requester: [String] = ["1234567893"], others: [String] = [],
        level: LevelOfService = .standard
    ) -> AuthorizationRequest {
        var providers = [RequestedProvider(role: .requester, identifiers: requester)]
        if !others.isEmpty {
            providers.append(RequestedProvider(role: .rendering, identifiers: others))
        }
        return AuthorizationRequest(
            payer: payer,
            transaction: Transaction(
                door: .pas, submitter: requester.first ?? "somebody", identifier: "T1"),
            member: RequestedMember(identifiers: [member.text]),
            event: ServiceEvent(levelOfService: level, providers: providers), lines: lines)
    }

    /// A request with every field filled, each with something that has to be written with care.
    public static let fullRequest = AuthorizationRequest(
        payer: payer,
        transaction: Transaction(
            door: .x12, submitter: "1234567893", identifier: "B-\"7\"\\\n\u{0}\u{2028}\u{1F33F}",
            traceNumbers: [
                TraceNumber(system: "urn:trace", value: "1"), TraceNumber(value: "2"),
            ], createdAt: instant("2026-03-01T23:59:59.250Z")),
        member: RequestedMember(
            identifiers: ["M1", "S1"], family: "Ælder", given: "Ina", birthDate: date("1980-02-29")),
        event: fullEvent, lines: [fullLine, line(2, ProcedureCode(system: .cpt, code: "72148"))],
        attachments: [attachment("a"), attachment("b")],
        deviations: places.map { place in
            Problem(
                severity: .warning, code: "role-unknown", message: "Not in the binding.",
                place: place)
        } + [Problem(severity: .information, code: "no-place", message: "Nowhere.")])

    static let places: [Place] = [
        .json(path: "Bundle.entry[0].resource", line: 12, column: 3),
        .file(name: "a.json", line: 1, column: 2), .file(name: "b.csv", line: 3, column: nil),
        .x12(segment: 7, name: "UM", element: 4, component: 2),
        .x12(segment: 8, name: "HI", element: nil, component: nil), .argument("--on"),
    ]

    public static func attachment(_ digit: Character) -> Attachment {
        Attachment(
            digest: digest(digit), mediaType: "application/pdf", kind: "28633-6",
            title: "Sleep study", date: CivilDate("2026-02-20"), byteCount: 70_000, receivedAt: noon
        )
    }

    private static let fullEvent = ServiceEvent(
        category: .admission, certificationType: .extended, serviceType: "48",
        placeOfService: PlaceOfService("21"), levelOfService: .urgent,
        dates: DateRange(start: date("2026-03-10"), end: date("2026-03-16")),
        admission: DateRange(start: date("2026-03-10")),
        discharge: DateRange(start: date("2026-03-16"), end: date("2026-03-17")),
        pattern: pattern,
        diagnoses: [
            Diagnosis(
                sequence: 1, code: diagnosis("G47.33"), role: .principal,
                recordedOn: date("2026-02-01")),
            Diagnosis(sequence: 2, code: diagnosis("I10")),
        ], providers: ProviderRole.allCases.map(provider), message: "Please call.",
        previousNumbers: ["A0001", "A0002"])

    private static let fullLine = ServiceLine(
        sequence: 1, code: cpap, codeEnd: ProcedureCode(system: .hcpcs, code: "E0602"),
        modifiers: [Modifier("NU"), Modifier("RR")].compactMap { $0 }, text: "a device",
        serviceType: "12", category: .healthServices, certificationType: .renewal,
        quantity: Quantity(decimal("2.50"), .hours, pattern: pattern),
        dates: DateRange(start: date("2026-03-10"), end: date("2026-03-16")),
        placeOfService: PlaceOfService("12"), diagnosisPointers: [1, 2],
        providers: [provider(.rendering)], unitPrice: Money(cents: 123_456), revenueCode: "0290",
        traceNumbers: [TraceNumber(value: "line-1")], previousNumbers: ["A0003"],
        change: .changed, isCancelled: true)

    private static let pattern = DeliveryPattern(
        frequency: Decimal(3), frequencyMax: Decimal(5), period: Decimal(2), periodUnit: "wk",
        duration: decimal("1.5"), durationUnit: "mo", calendarPattern: "1", timePattern: "A")

    private static func provider(_ role: ProviderRole) -> RequestedProvider {
        RequestedProvider(
            role: role, identifiers: ["1234567893", "X-\(role.rawValue)"], name: "Willow Clinic",
            taxonomy: "207R00000X")
    }

    private static func diagnosis(_ text: String) -> DiagnosisCode {
        guard let code = DiagnosisCode(text) else { preconditionFailure("'\(text)' is no code") }
        return code
    }

    private static func decimal(_ text: String) -> Decimal {
        guard let number = Decimal(text) else { preconditionFailure("'\(text)' is no number") }
        return number
    }
}
