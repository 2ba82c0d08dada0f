import Cases
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// Requests without a day of service.
@Suite struct UndatedTests {
    static let day = "\"servicedDate\": \"2026-03-20\","

    static func undated(_ name: String, claim: String = "") throws -> RequestFile {
        try Clinic.request(name).replacingAll(day, "")
            .replacing("\"use\": \"preauthorization\"", "\"use\": \"preauthorization\"\(claim)")
    }

    @Test func `an exclusion without a day asks for the day, and is denied with it`() async throws {
        let clinic = try await Clinic.open()
        #expect(
            await clinic.submit(try Clinic.request("exclusion")).authorization?.action == .denied)
        let other = try await Clinic.open()
        let asked = await other.submit(try Self.undated("exclusion")).authorization
        #expect(asked?.action == .pended)
        #expect(asked?.asks.map(\.ask.question) == ["On which day is the service?"])
    }

    @Test func `a yes without a day is one from today on`() async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Self.undated("cpap-approve"))
        #expect(answer.authorization?.action == .approved)
        #expect(answer.authorization?.grants.first?.grant.period.start == CivilDate("2026-03-10"))
    }

    /// The clinic asks on 2026-03-10.
    @Test(arguments: [
        (end: "2026-03-19", event: #""timingDate": "2026-03-20""#, isDoubtful: true),
        (end: "2026-03-20", event: #""timingDate": "2026-03-20""#, isDoubtful: false),
        (end: "2026-03-09", event: nil, isDoubtful: true),
        (end: "2026-03-10", event: nil, isDoubtful: false),
        (
            end: "2026-12-31",
            event: #""timingPeriod": {"start": "2026-03-20", "end": "2026-03-20"}"#,
            isDoubtful: false
        ),
        (end: "2026-12-31", event: #""timingPeriod": {"start": "2026-03-20"}"#, isDoubtful: true),
    ])
    func `an item without a day is held to that of the event, or to today`(
        end: String, event: String?, isDoubtful: Bool
    ) async throws {
        let clinic = try await Clinic.open()
        let system = "http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes"
        let information = event.map {
            """
            {"sequence": 99, \($0), "category": {"coding": [{
              "system": "\(system)", "code": "patientEvent"}]}},
            """
        }
        let file = try Self.undated("cpap-approve").replacing(
            #""supportingInfo": ["#, #""supportingInfo": ["# + (information ?? "")
        ).replacing(
            #""resourceType": "Coverage","#,
            #""resourceType": "Coverage", "period": {"end": "\#(end)"},"#)
        let answer = await clinic.submit(file).authorization
        #expect(answer?.action == (isDoubtful ? .pended : .approved))
        #expect((answer?.ball == .staff) == isDoubtful)
    }

    @Test func `a period of the charges is no day of service`() async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(
            try Self.undated(
                "cpap-approve", claim: #", "billablePeriod": {"start": "2016-12-06"}"#))
        #expect(answer.authorization?.ball == .staff)
    }

    @Test(arguments: [true, false])
    func `a period of the Encounter is no day of a service that names none`(
        isUndated: Bool
    ) throws {
        let line = try DoubtTests.line {
            let file = try $0.replacing(
                "    {\n      \"fullUrl\": \"http://provider.example/fhir/Patient/odette\"",
                """
                    {"fullUrl": "http://provider.example/fhir/Encounter/e", "resource": {
                      "resourceType": "Encounter", "id": "e", "status": "planned",
                      "period": {"start": "2026-04-01", "end": "2026-04-03"}}},
                    {"fullUrl": "http://provider.example/fhir/Patient/odette"
                """
            ).replacing(
                "\"extension\": [\n          {\n            \"url\": \"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-levelOfServiceCode\"",
                """
                "extension": [{"url": "http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter",
                  "valueReference": {"reference": "Encounter/e"}}, {
                  "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-levelOfServiceCode"
                """)
            guard isUndated else { return file }
            return try file.replacing("\"code\": \"patientEvent\"", "\"code\": \"other\"")
                .replacing(
                    "\"servicedPeriod\": {\n              \"start\": \"2026-03-09\",\n              \"end\": \"2026-05-31\"\n            },",
                    "")
        }
        let told = "The item names no day; its Encounter is for 2026-04-01 to 2026-04-03."
        #expect(line.doubts == (isUndated ? [told] : []))
    }
}
