import Cases
import PASGateway
import Portal
import Primitives
import Records
import Testing
import Workflow

/// Every door arrives at the same request.
@Suite struct SameRequestTests {
    @Test func `a form and a PAS Bundle of the same content give equal requests`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill([
            "payer": "larkspur", "member": "LKS-1006", "birthDate": "1990-02-14",
            "requester": "2000101024", "facility": "2000101057", "level": "U",
            "diagnoses": "G47.33, I10", "message": "Please hurry.", "1-code": "E0601",
            "1-modifiers": "RR", "1-units": "3", "1-start": "2026-03-16",
            "1-end": "2026-06-15", "1-place": "12", "1-provider": "2000101032",
            "1-text": "Breathing device",
        ])
        let number = CaseID(try await browser.follow(form).caseNumber)
        let byForm = try #require(try await desk.store.loadCase(number))
        let answer = await PASGateway(workflow: desk.workflow).submit(
            Array(Self.bundle.utf8), caller: .local, now: LarkspurDesk.now)
        let byBundle = try #require(
            answer.authorization, "\(String(decoding: answer.bytes, as: UTF8.self))")
        #expect(byForm.request.transaction.door == .portal)
        #expect(byBundle.request.transaction.door == .pas)
        #expect(byForm.request.transaction.submitter == byBundle.request.transaction.submitter)
        #expect(Self.withoutDoor(byForm.request) == Self.withoutDoor(byBundle.request))
        #expect(byForm.determination(.line(1)) == byBundle.determination(.line(1)))
    }

    /// All but what differs from door to door: see `RequestReader` of the portal.
    static func withoutDoor(_ request: AuthorizationRequest) -> AuthorizationRequest {
        var request = request
        request.transaction = Transaction(door: .portal, submitter: "", identifier: "")
        (request.member.family, request.member.given) = (nil, nil)
        // A form does not ask for the sex.
        request.member.kept = []
        for index in request.event.providers.indices { request.event.providers[index].name = nil }
        for line in request.lines.indices {
            for index in request.lines[line].providers.indices {
                request.lines[line].providers[index].name = nil
            }
        }
        return request
    }

    static let bundle = """
        {"resourceType": "Bundle", "type": "collection",
         "identifier": {"system": "urn:test", "value": "SAME-1"},
         "timestamp": "2026-03-10T15:00:00-04:00",
         "entry": [
          {"fullUrl": "urn:test/Claim/1", "resource": {
            "resourceType": "Claim", "id": "1",
            "identifier": [{"system": "urn:test:requests", "value": "1"}], "status": "active", "use": "preauthorization",
            "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type",
              "code": "professional"}]},
            "created": "2026-03-10",
            "priority": {"coding": [{"code": "stat"}]},
            "patient": {"reference": "Patient/1"}, "insurer": {"reference": "Organization/payer"},
            "provider": {"reference": "Organization/requester"},
            "insurance": [{"sequence": 1, "focal": true, "coverage": {"reference": "Coverage/1"}}],
            "careTeam": [
              {"sequence": 1, "provider": {"reference": "Organization/facility"},
               "extension": [{"url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-careTeamClaimScope",
                 "valueBoolean": true}],
               "role": {"coding": [{"system": "https://codesystem.x12.org/005010/98", "code": "FA"}]}},
              {"sequence": 2, "provider": {"reference": "Organization/supplier"},
               "extension": [{"url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-careTeamClaimScope",
                 "valueBoolean": false}],
               "role": {"coding": [{"system": "https://codesystem.x12.org/005010/98", "code": "SJ"}]}}],
            "supportingInfo": [{"sequence": 1, "category": {"coding": [{
              "system": "http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes",
              "code": "freeFormMessage"}]},
              "valueString": "Please hurry."}],
            "diagnosis": [
              {"sequence": 1, "type": [{"coding": [{
                "system": "http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes",
                "code": "principal"}]}],
               "diagnosisCodeableConcept": {"coding": [
                 {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "G47.33"}]}},
              {"sequence": 2, "diagnosisCodeableConcept": {"coding": [
                 {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I10"}]}}],
            "item": [{"sequence": 1, "careTeamSequence": [2],
              "extension": [
                {"url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceItemRequestType",
                 "valueCodeableConcept": {"text": "as the form has it: not said"}},
                {"url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-certificationType",
                 "valueCodeableConcept": {"coding": [
                   {"system": "https://codesystem.x12.org/005010/1322", "code": "I"}]}}],
              "category": {"text": "as the form has it: not said"},
              "productOrService": {"text": "Breathing device", "coding": [
                {"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "E0601"}]},
              "modifier": [{"coding": [
                {"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "RR"}]}],
              "servicedPeriod": {"start": "2026-03-16", "end": "2026-06-15"},
              "locationCodeableConcept": {"coding": [{
                "system": "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
                "code": "12"}]},
              "quantity": {"value": 3}}]}},
          {"fullUrl": "urn:test/Patient/1", "resource": {"resourceType": "Patient", "id": "1",
            "identifier": [{"system": "urn:test:members", "value": "LKS-1006",
              "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MB"}]}}],
            "name": [{"family": "Lindqvist", "given": ["Nora"]}], "gender": "female",
            "birthDate": "1990-02-14"}},
          {"fullUrl": "urn:test/Coverage/1", "resource": {"resourceType": "Coverage", "id": "1",
            "identifier": [{"system": "urn:test:members", "value": "LKS-1006",
              "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MB"}]}}],
            "relationship": {"coding": [{
              "system": "http://terminology.hl7.org/CodeSystem/subscriber-relationship", "code": "self"}]},
            "subscriber": {"reference": "Patient/1"},
            "status": "active", "beneficiary": {"reference": "Patient/1"},
            "payor": [{"reference": "Organization/payer"}], "subscriberId": "LKS-1006"}},
          {"fullUrl": "urn:test/Organization/payer", "resource": {"resourceType": "Organization",
            "id": "payer", "active": true, "name": "Larkspur",
            "identifier": [{"system": "urn:test:payers", "value": "LARKSPUR"}]}},
          {"fullUrl": "urn:test/Organization/requester", "resource": {"resourceType": "Organization",
            "id": "requester", "active": true, "name": "The requester", "identifier": [
              {"system": "http://hl7.org/fhir/sid/us-npi", "value": "2000101024"}]}},
          {"fullUrl": "urn:test/Organization/facility", "resource": {"resourceType": "Organization",
            "id": "facility", "active": true, "name": "The facility", "identifier": [
              {"system": "http://hl7.org/fhir/sid/us-npi", "value": "2000101057"}]}},
          {"fullUrl": "urn:test/Organization/supplier", "resource": {"resourceType": "Organization",
            "id": "supplier", "active": true, "name": "The supplier", "identifier": [
              {"system": "http://hl7.org/fhir/sid/us-npi", "value": "2000101032"}]}}
        ]}
        """
}
