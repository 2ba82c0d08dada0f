import Primitives
import Testing

@testable import FHIR

/// Places as FHIRPath knows them.
@Suite struct ElementPathTests {
    @Test(
        arguments: [
            (
                "Bundle.entry[0].resource.item[1].servicedPeriod.start",
                "Bundle.entry[0].resource.item[1].serviced.start"
            ),
            (
                "Bundle.entry[2].resource.extension[3].valueReference.reference",
                "Bundle.entry[2].resource.extension[3].value.reference"
            ),
            (
                "Subscription.channel._payload.extension[0].valueCode",
                "Subscription.channel.payload.extension[0].value"
            ),
            (
                "Bundle.entry[1].resource.occurrenceTiming.repeat.boundsPeriod",
                "Bundle.entry[1].resource.occurrence.repeat.bounds"
            ),
            (
                "Bundle.entry[1].resource.multipleBirthBoolean",
                "Bundle.entry[1].resource.multipleBirth"
            ),
            // Elements whose names only look so.
            (
                "Bundle.entry[0].resource.careTeam[0].provider",
                "Bundle.entry[0].resource.careTeam[0].provider"
            ),
            (
                "Bundle.entry[0].resource.locationCode[0]",
                "Bundle.entry[0].resource.locationCode[0]"
            ),
            (
                "Bundle.entry[0].resource.productOrService.coding[0].code",
                "Bundle.entry[0].resource.productOrService.coding[0].code"
            ),
            // A choice in one type, and an element of its own in another.
            (
                "Bundle.entry[0].resource.item[0].locationReference",
                "Bundle.entry[0].resource.item[0].location"
            ),
            (
                "Bundle.entry[1].resource.locationReference[0]",
                "Bundle.entry[1].resource.locationReference[0]"
            ),
            ("ServiceRequest.locationReference[0]", "ServiceRequest.locationReference[0]"),
            (
                "Bundle.entry[0].resource.contained[2].doseQuantity",
                "Bundle.entry[0].resource.contained[2].doseQuantity"
            ),
            (
                "MedicationRequest.doseAndRate[0].doseQuantity",
                "MedicationRequest.doseAndRate[0].dose"
            ),
            (
                "Bundle.entry[0].resource.diagnosis[0].diagnosisReference",
                "Bundle.entry[0].resource.diagnosis[0].diagnosis"
            ),
            (
                "Bundle.entry[0].resource.procedure[0].procedureReference.reference",
                "Bundle.entry[0].resource.procedure[0].procedure.reference"
            ),
            ("Bundle", "Bundle"), ("", ""),
        ])
    func `choices and the extensions of primitives go by their elements' names`(
        json: String, path: String
    ) {
        #expect(ElementPath.fhirPath(ofJSON: json) == path)
    }

    @Test func `an outcome tells a place so that FHIRPath finds it`() throws {
        let problem = Problem(
            severity: .error, code: "fhir-value", message: "No day.",
            place: .json(path: "$.entry[0].resource.item[0].servicedDate", line: 1, column: 1))
        let text = String(decoding: OperationOutcome([problem]).bytes, as: UTF8.self)
        #expect(text.contains(#""expression":["Bundle.entry[0].resource.item[0].serviced"]"#))
    }
}
