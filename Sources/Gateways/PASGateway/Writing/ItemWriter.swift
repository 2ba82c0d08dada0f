import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// One line of an answer: `item`, and `addItem` where something else was authorized than asked.
struct ItemWriter {
    let response: ResponseWriter
    let line: ServiceLine
    let notes: ProcessNotes

    private var authorization: Case { response.authorization }
    private var subject: Subject { .line(line.sequence) }
    private var determination: Determination? { authorization.determination(subject) }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.list("extension") { writer in
                traces(&writer)
                grantExtensions(&writer)
                if determination?.action == .pended {
                    writer.fhirExtension("administrationReferenceNumber") {
                        $0.member("valueString", authorization.id.text)
                    }
                }
                if let dates = line.dates {
                    writer.fhirExtension("itemRequestedServiceDate") {
                        requested(dates, &$0)
                    }
                }
                if determination?.action == .approved, let grant = determination?.grant {
                    authorizedDetail(grant, &writer)
                }
            }
            writer.member("itemSequence", line.sequence)
            noteNumbers(&writer)
            writer.array("adjudication") { writer in
                writer.reviewAction(
                    determination?.action ?? .pended, number: determination?.grant?.number)
            }
        }
    }

    private func noteNumbers(_ writer: inout JSONWriter) {
        writer.list("noteNumber") { writer in
            for number in notes.numbers(of: subject) { writer.int(number) }
        }
    }

    private func traces(_ writer: inout JSONWriter) {
        for trace in line.traceNumbers {
            writer.fhirExtension("itemTraceNumber") { writer in
                writer.object("valueIdentifier") { writer in
                    writer.member("system", trace.system)
                    writer.member("value", trace.value)
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
        if let previous = line.previousNumbers.first {
            writer.fhirExtension("authorizationNumber") { $0.member("valueString", previous) }
        }
    }

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
                writer.object { writer in
                    writer.member("url", "productOrServiceCode")
                    writer.concept("valueCodeableConcept", grant.code)
                }
                writer.object { writer in
                    writer.member("url", "quantity")
                    writer.quantity("valueQuantity", grant.quantity)
                }
            }
            writer.member("url", FHIRSystems.pasExtension("itemAuthorizedDetail"))
        }
    }

    func writeAddItem(to writer: inout JSONWriter) {
        guard let grant = determination?.grant else { return }
        writer.object { writer in
            writer.list("extension") { writer in
                traces(&writer)
                grantExtensions(&writer)
                askedExtensions(&writer)
            }
            writer.array("itemSequence") { $0.int(line.sequence) }
            writer.concept("productOrService", grant.code)
            writer.period("servicedPeriod", grant.period)
            writer.quantity("quantity", grant.quantity)
            noteNumbers(&writer)
            writer.array("adjudication") { $0.reviewAction(.approved, number: grant.number) }
        }
    }
}
