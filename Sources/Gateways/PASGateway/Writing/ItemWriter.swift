import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// One line of an answer: `item`, and `addItem` where something else was authorized than asked.
///
/// What was decided comes from the case. What only describes the service that was asked for (place, revenue, who renders
/// it) is echoed from the item of the Claim.
struct ItemWriter {
    let response: ResponseWriter
    let line: ServiceLine
    let notes: ProcessNotes
    private let determination: Determination?
    private let asked: JSONValue?

    init(response: ResponseWriter, line: ServiceLine, notes: ProcessNotes) {
        self.response = response
        self.line = line
        self.notes = notes
        determination = response.authorization.determination(.line(line.sequence))
        asked = response.echo.item(line.sequence)
    }

    private var authorization: Case { response.authorization }
    private var version: PASVersion { response.version }
    private var subject: Subject { .line(line.sequence) }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.list("extension") { writer in
                traces(&writer)
                grantExtensions(&writer)
                reference(&writer)
                if let dates = line.dates {
                    writer.fhirExtension("itemRequestedServiceDate") {
                        requested(dates, &$0)
                    }
                }
                if let grant = determination?.grant {
                    if determination?.action == .approved || !version.addsItems {
                        authorizedDetail(grant, &writer)
                    }
                    for provider in response.echo.providers(of: asked) {
                        provider.write(to: &writer, version)
                    }
                    stay(&writer)
                }
                diagnoses(&writer)
            }
            writer.member("itemSequence", line.sequence)
            noteNumbers(&writer)
            writer.array("adjudication") { writer in
                writer.reviewAction(
                    determination?.action ?? .pended, number: determination?.grant?.number)
            }
        }
    }

    func writeAddItem(to writer: inout JSONWriter) {
        guard let grant = determination?.grant else { return }
        writer.object { writer in
            writer.list("extension") { writer in
                traces(&writer)
                grantExtensions(&writer)
                reference(&writer)
                described(Self.addItemExtensions, grant, &writer)
                revenue(FHIRSystems.pasExtension("revenueCode"), &writer)
                requestedService(&writer)
                askedExtensions(&writer)
                stay(&writer)
            }
            writer.array("itemSequence") { $0.int(line.sequence) }
            providers(&writer)
            concept("productOrService", grant.code, &writer)
            writer.member("modifier", raw: asked?["modifier"])
            writer.period("servicedPeriod", grant.period)
            place(&writer)
            quantity("quantity", grant, &writer)
            writer.member("unitPrice", raw: asked?["unitPrice"])
            noteNumbers(&writer)
            writer.array("adjudication") { $0.reviewAction(.approved, number: grant.number) }
        }
    }

    // MARK: Parts of both

    /// A code that is granted. Where it is the one that was asked for, as it was sent: a code of CPT may have come as HCPCS; but
    /// under the system's one name, whatever other name of it was let pass.
    private func concept(_ name: String, _ code: ProcedureCode, _ writer: inout JSONWriter) {
        guard let asked = LineReader.procedure(asked?["productOrService"]), asked.code == code,
            let system = asked.sent.system, let sent = asked.sent.code
        else {
            writer.concept(name, code)
            return
        }
        let known = ProcedureCodeSystem(uri: system)
        writer.concept(name, system: known == .hcpcs ? known.uri : system, code: sent)
    }

    private func noteNumbers(_ writer: inout JSONWriter) {
        writer.list("noteNumber") { writer in
            for number in notes.numbers(of: subject) { writer.int(number) }
        }
    }

    /// The numbers by which the line is followed, as they were sent: what of an identifier is not kept in the case, its
    /// jurisdiction and department among it, is as much a part of the number.
    private func traces(_ writer: inout JSONWriter) {
        let sent = response.echo.traces(of: asked)
        for trace in line.traceNumbers {
            let whole = sent.first {
                $0["value"]?.string == trace.value && $0["system"]?.string == trace.system
            }
            writer.fhirExtension("itemTraceNumber") { writer in
                writer.object("valueIdentifier") { writer in
                    if let whole {
                        response.echo.writeMembers(of: whole, to: &writer)
                    } else {
                        writer.member("system", trace.system)
                        writer.member("value", trace.value)
                    }
                }
            }
        }
    }

    private func grantExtensions(_ writer: inout JSONWriter) {
        guard let grant = determination?.grant else { return }
        writer.fhirExtension("itemPreAuthIssueDate") {
            $0.member("valueDate", grant.issuedOn.description)
        }
        writer.fhirExtension("itemPreAuthPeriod") { $0.period("valuePeriod", grant.period) }
        if let previous = previousNumber {
            writer.fhirExtension("authorizationNumber") { $0.member("valueString", previous) }
        }
    }

    /// The authorization that the line was asked to follow. Of a Claim the reference of a case is another extension's; through the
    /// other doors an authorization stands first (X12 REF BB, then NT).
    private var previousNumber: String? {
        response.echo.isDerived
            ? line.previousNumbers.first
            : asked?.pasExtension("authorizationNumber")?["valueString"]?.string
    }

    /// How much is granted, in the unit of the question where it is that one.
    private func quantity(_ name: String, _ grant: Grant, _ writer: inout JSONWriter) {
        var sent: JSONValue?
        if grant.quantity.unit == line.quantity?.unit {
            sent =
                asked?["quantity"]
                ?? response.echo.requestedService(of: asked)?.resource["quantityQuantity"]
        }
        writer.quantity(name, grant.quantity, asked: sent)
    }

    /// The number under which a line waits, or waited, for a decision (X12 REF NT): what was pended keeps it.
    private func reference(_ writer: inout JSONWriter) {
        guard authorization.wasPended(subject) else { return }
        writer.fhirExtension("administrationReferenceNumber") {
            $0.member("valueString", authorization.id.text)
        }
    }

    /// Of a stay that is authorized, when it begins and ends, as asked.
    private func stay(_ writer: inout JSONWriter) {
        guard version.datesStays else { return }
        let event = authorization.request.event
        if let admission = event.admission {
            writer.fhirExtension("admissionDates") { writer in
                if admission.end == admission.start {
                    writer.member("valueDate", admission.start.description)
                } else {
                    writer.period("valuePeriod", admission)
                }
            }
        }
        if let discharge = event.discharge {
            writer.fhirExtension("dischargeDate") {
                $0.member("valueDate", (discharge.end ?? discharge.start).description)
            }
        }
    }

    /// The diagnoses that the line is asked for. An inquiry's profile has room for one.
    private func diagnoses(_ writer: inout JSONWriter) {
        let all = authorization.request.diagnoses(of: subject)
        for diagnosis in response.purpose == .submission ? all[...] : all.prefix(1) {
            writer.communicatedDiagnosis(diagnosis)
        }
    }

    // MARK: Item

    private func requested(_ dates: DateRange, _ writer: inout JSONWriter) {
        if dates.end == dates.start {
            writer.member("valueDateTime", dates.start.description)
        } else {
            writer.period("valuePeriod", dates)
        }
    }

    private func authorizedDetail(_ grant: Grant, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.array("extension") { writer in
                writer.part("productOrServiceCode") {
                    concept("valueCodeableConcept", grant.code, &$0)
                }
                described(isRange ? Self.detailExtensions : Self.serviceExtensions, grant, &writer)
                // What was not read is not authorized.
                for modifier in asked?.list("modifier") ?? []
                where Modifier(modifier.code(of: .procedures) ?? "") != nil {
                    writer.part("modifier") { $0.member("valueCodeableConcept", raw: modifier) }
                }
                if let price = asked?["unitPrice"] {
                    writer.part("unitPrice") { $0.member("valueMoney", raw: price) }
                }
                writer.part("quantity") { quantity("valueQuantity", grant, &$0) }
                revenue(version.revenuePart, &writer)
                requestedService(&writer)
            }
            writer.pasURL("itemAuthorizedDetail")
        }
    }

    // MARK: The service as it was asked for

    private static let codeEnd = FHIRSystems.pasExtension("productOrServiceCodeEnd")

    private static let serviceExtensions =
        ["epsdtIndicator", "nursingHomeLevelOfCare", "revenueUnitRateLimit"]
        .map(FHIRSystems.pasExtension)

    private static let detailExtensions = [codeEnd] + serviceExtensions

    /// A range is of one system; what else stands as its end is no service that is authorized.
    private var isRange: Bool { line.codeEnd?.system == line.code.system }

    private static let addItemExtensions =
        detailExtensions + [FHIRSystems.pasExtension("nursingHomeResidentialStatus")]

    /// What describes the service; the end of a range of codes only where the range is what is granted.
    private func described(_ urls: [String], _ grant: Grant, _ writer: inout JSONWriter) {
        guard let asked, asked[.fhirExtension] != nil else { return }
        for url in urls where url != Self.codeEnd || grant.code == line.code {
            if let value = asked.fhirExtension(url) { writer.raw(value) }
        }
    }

    /// A revenue code. Each version of the guide has its own name for NUBC's system, and a case may be asked for in one and told
    /// in another; what is of no system of NUBC's has no place in an answer.
    private func revenue(_ url: String, _ writer: inout JSONWriter) {
        guard let coding = asked?["revenue"]?.coding(of: .revenue),
            let system = coding[.system]?.string, KnownSystem.revenue.holds(system),
            let code = coding[.code]?.string
        else { return }
        writer.part(url) {
            $0.concept("valueCodeableConcept", system: version.revenueSystem, code: code)
        }
    }

    private func requestedService(_ writer: inout JSONWriter) {
        guard let order = response.echo.requestedService(of: asked) else { return }
        writer.fhirExtension("requestedService") {
            $0.reference("valueReference", order.answerURL)
        }
    }

    // MARK: addItem

    /// What kind of review was asked, which the authorized item keeps.
    private func askedExtensions(_ writer: inout JSONWriter) {
        if let category = line.category {
            writer.fhirExtension("serviceItemRequestType") {
                $0.concept(
                    "valueCodeableConcept", system: "\(FHIRSystems.x12)1525",
                    code: category.rawValue)
            }
        }
        writer.fhirExtension("certificationType") {
            $0.concept(
                "valueCodeableConcept", system: "\(FHIRSystems.x12)1322",
                code: line.certificationType.rawValue)
        }
    }

    private func providers(_ writer: inout JSONWriter) {
        writer.list("provider") { writer in
            for provider in response.echo.providers(of: asked) {
                writer.object { writer in
                    writer.list("extension") { provider.writeType(to: &$0, version) }
                    writer.member("reference", provider.entry.answerURL)
                }
            }
        }
    }

    private func place(_ writer: inout JSONWriter) {
        if let location = response.echo.location(of: asked) {
            writer.reference("locationReference", location.answerURL)
        } else {
            writer.member("locationCodeableConcept", raw: asked?["locationCodeableConcept"])
            writer.member("locationAddress", raw: asked?["locationAddress"])
        }
    }
}
