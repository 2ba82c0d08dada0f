import CaseSamples
import Cases
import CodeSets
import Primitives

/// Decides the parts of a request by chance: each way there is to say yes, less, no, later, not here or not at all.
struct DecisionMaker {
    var random: Seeded

    init(seed: UInt64) { random = Seeded(seed) }

    mutating func decided(_ request: AuthorizationRequest) throws -> Case {
        let received = CaseEvent.Received(
            request: request, coverage: CaseSamples.coverage, authorities: [], deadline: nil,
            contentDigest: CaseSamples.digest("0"))
        var events = [CaseSamples.event(.received(received))]
        let id = CaseID("R2JKMWK66MTE")
        for subject in try Case(id: id, events: events).subjects {
            let authorization = try Case(id: id, events: events)
            let determination = try determination(subject, authorization)
            events.append(
                CaseSamples.event(
                    .determined(
                        CaseEvent.Determined(
                            subject: subject, determination: determination,
                            explanation: Explanation(subject: subject, checks: [])))))
        }
        return try Case(id: id, events: events)
    }

    private mutating func determination(
        _ subject: Subject, _ authorization: Case
    ) throws -> Determination {
        let asked = asked(subject, authorization.request)
        let adverse = { (kind: Attestation.Kind) in
            try CaseSamples.attestation(kind, over: subject, of: authorization)
        }
        switch Int.random(in: 0..<11, using: &random) {
        case 0, 1, 2: return .approved(.automated(grant(asked, subject)))
        case 3: return .approved(.attested(grant(asked, subject), by: try adverse(.approve)))
        case 4, 5:
            let modified = try adverse(.adverse).modification(
                granting: grant(less(asked), subject), reason: CaseSamples.reason)
            return .modified(modified)
        case 6:
            return .denied(
                try adverse(.adverse).denial(reason: CaseSamples.reason, rationale: "Not shown."))
        case 7:
            return .denied(
                .administrative(
                    try AdministrativeDenial(
                        .noCoverageOnDate, provision: CaseSamples.citation,
                        levelOfService: .standard)))
        case 8:
            let asks = ["28633-6", "34117-2"].map {
                InformationAsk(id: $0, question: "Send \($0).", loinc: $0)
            }
            return .pended(
                Pend(cause: .informationRequested, reason: "Two items are missing.", asks: asks))
        case 9:
            return .notRequired(reason: "Not on the list.", citation: CaseSamples.citation)
        default:
            return [
                .pended(Pend(cause: .clinicianReview, reason: "No policy.")),
                .contactAnotherEntity(CaseSamples.contact), .cancelled(reason: "asked to"),
            ].randomElement(using: &random)!
        }
    }

    private func asked(_ subject: Subject, _ request: AuthorizationRequest) -> Quantity {
        let asked = subject.lineNumber.flatMap { request.line($0) }?.quantity
        let event = subject == .event ? request.event.quantity : nil
        return asked ?? event ?? CaseSamples.quantity(1)
    }

    /// Fewer of the same, or another thing to count.
    private mutating func less(_ asked: Quantity) -> Quantity {
        let unit = Bool.random(using: &random) ? asked.unit : .visits
        return Quantity(Decimal(Int.random(in: 1...3, using: &random)), unit) ?? asked
    }

    private mutating func grant(_ quantity: Quantity, _ subject: Subject) -> Grant {
        let start = CaseSamples.date("2026-03-10")
        let isOpen = Int.random(in: 0..<5, using: &random) == 0
        let end = start.adding(days: Int.random(in: 0..<200, using: &random))
        return Grant(
            number: AuthorizationNumber("A000\(subject.lineNumber ?? 0)"),
            code: CaseSamples.cpap, quantity: quantity,
            period: DateRange(start: start, end: isOpen ? nil : end),
            endingCircumstance: isOpen ? "discharge" : nil,
            issuedOn: CaseSamples.date("2026-03-02"))
    }
}
