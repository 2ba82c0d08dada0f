import Cases
import CodeSets
import FHIR
import Foundation
import JSON
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// The answer to every kind of determination, whole and in its parts.
@Suite struct AnswerTests {
    static let kinds = [
        "approved", "denied-administrative", "denied-clinical", "pended", "modified", "elsewhere",
        "not-required", "cancelled-line", "cancelled-all", "open-ended", "waiting-for-review",
    ]

    let fixture: AnswerFixture

    init() throws { fixture = try AnswerFixture(try RequestFile.equipment()) }

    @Test(arguments: kinds) func `an answer is the one on file`(_ kind: String) throws {
        try Golden.expect(try fixture.answer(try lines(kind)), isFile: kind)
    }

    @Test func `an answer to an inquiry is the one on file`() throws {
        try Golden.expect(
            try fixture.answer(try lines("pended"), .inquiry), isFile: "inquiry-bundle")
    }

    @Test func `a rejection is the one on file`() throws {
        let bytes = RejectionWriter(
            rejections: [
                Rejection(
                    .unknownMember, "No member has the identifier LK1001.",
                    place: .json(path: "$.entry[1].resource", line: 1, column: 1)),
                Rejection(.neverCovered, "Member LK1001 never had coverage here."),
            ], echo: fixture.echo
        ).bytes(now: AnswerFixture.answered)
        try Golden.expect(bytes, isFile: "rejection")
    }

    @Test func `there is no golden file without its test`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
        let known = Self.kinds + ["inquiry-bundle", "rejection"]
        #expect(Set(files) == Set(known.map { "\($0).json" }))
    }

    @Test(arguments: [
        ("approved", "A1"), ("denied-administrative", "A2"), ("denied-clinical", "A3"),
        ("pended", "A4"), ("modified", "A6"), ("elsewhere", "CT"), ("not-required", "NA"),
        ("cancelled-line", "A1"), ("cancelled-all", "C"),
    ])
    func `the event's action is the roll-up`(_ kind: String, _ action: String) throws {
        let response = try claimResponse(kind)
        #expect(response["adjudication"]?[0].flatMap(Self.action) == action)
    }

    @Test(arguments: kinds)
    func `every submitted item is answered once, cancelled ones too`(_ kind: String) throws {
        let items = try claimResponse(kind).list("item")
        #expect(items.map { $0["itemSequence"]?.int } == [1, 2])
        #expect(items.allSatisfy { $0["adjudication"]?[0].flatMap(Self.action) != nil })
    }

    @Test(arguments: kinds) func `nothing empty is written`(_ kind: String) throws {
        let root = try JSONDocument.parse(try fixture.answer(try lines(kind))).root
        #expect(Self.empties(in: root) == [])
    }

    @Test(arguments: kinds)
    func `every reference finds exactly one entry, save that to the Claim`(_ kind: String) throws {
        let root = try JSONDocument.parse(try fixture.answer(try lines(kind))).root
        let bundle = FHIRBundle(root)
        let urls = bundle.entries.map(\.fullUrl)
        #expect(Set(urls).count == urls.count)
        for entry in bundle.entries {
            for reference in FHIRBundle.references(in: entry.resource) {
                let text = reference["reference"]?.string
                if text == fixture.echo.claim.fullUrl { continue }
                #expect(bundle.resolve(reference, from: entry.fullUrl) != nil, "\(text ?? "")")
            }
        }
    }

    @Test(arguments: kinds)
    func `an echoed resource is the one that came, byte for byte`(_ kind: String) throws {
        let root = try JSONDocument.parse(try fixture.answer(try lines(kind))).root
        for entry in FHIRBundle(root).entries {
            guard let sent = fixture.echo.bundle.entry(fullUrl: entry.fullUrl) else { continue }
            #expect(Array(entry.resource.sourceBytes) == Array(sent.resource.sourceBytes))
        }
    }

    @Test func `an answer names the entry, whatever version of it the request named`() throws {
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing(
                "\"reference\": \"Patient/odette\"",
                "\"reference\": \"Patient/odette/_history/3\""
            ).replacing(
                "\"profile\": [\n            \"\(FHIRSystems.pas)profile-beneficiary\"",
                "\"versionId\": \"3\", \"profile\": [\"\(FHIRSystems.pas)profile-beneficiary\""))
        let bundle = FHIRBundle(
            try JSONDocument.parse(try fixture.answer(try lines("approved"))).root)
        let patient = bundle.first?.resource["patient"]?["reference"]?.string ?? ""
        #expect(patient == "http://provider.example/fhir/Patient/odette")
        #expect(bundle.entry(fullUrl: patient)?.resource["meta"]?["versionId"]?.string == "3")
    }

    @Test(arguments: PASVersion.allCases)
    func `what the Claim contains and the answer names is an entry of its own`(
        _ version: PASVersion
    ) throws {
        let contained = """
            [{"resourceType": "Patient", "id": "p", "birthDate": "1961-07-09",
             "identifier": [{"value": "LK1001"}], "managingOrganization": {"reference": "#o"},
             "generalPractitioner": [{"reference": "Organization/wheelway"}]},
            {"resourceType": "Organization", "id": "o", "name": "Riverbend",
             "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "1234567893"}]}]
            """
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing(
                "\"id\": \"equipment\",", "\"id\": \"equipment\", \"contained\": \(contained),"
            ).replacing("\"reference\": \"Patient/odette\"", "\"reference\": \"#p\"")
                .replacing("\"reference\": \"Organization/riverbend\"", "\"reference\": \"#o\""))
        let pended = try fixture.answer(try lines("pended"), .submission, version)
        #expect(try fixture.answer(try lines("pended"), .submission, version) == pended)

        let bundle = FHIRBundle(try JSONDocument.parse(pended).root)
        let response = try #require(bundle.first)
        let patient = try #require(
            bundle.resolve(response.resource["patient"], from: response.fullUrl))
        let requestor = try #require(
            bundle.resolve(response.resource["requestor"], from: response.fullUrl))
        #expect(patient.resource["birthDate"]?.string == "1961-07-09")
        #expect(requestor.resource["name"]?.string == "Riverbend")
        for entry in [patient, requestor] {
            #expect(!entry.isContained)
            #expect(entry.fullUrl == "urn:uuid:\(entry.resource["id"]?.string ?? "")")
        }
        let managing = patient.resource["managingOrganization"]?["reference"]?.string
        #expect(managing == requestor.fullUrl)
        let general = patient.resource["generalPractitioner"]?[0]?["reference"]?.string
        #expect(general == "http://provider.example/fhir/Organization/wheelway")
        let urls = bundle.entries.map(\.fullUrl)
        #expect(Set(urls).count == urls.count)
        for entry in bundle.entries {
            for reference in FHIRBundle.references(in: entry.resource)
            where reference["reference"]?.string != fixture.echo.claim.fullUrl {
                #expect(bundle.resolve(reference, from: entry.fullUrl)?.isContained == false)
            }
        }
    }

    @Test(arguments: ["Organization/wheelway", "Organization/gone"])
    func `a trace number comes back with every part of its identifier`(
        _ assigner: String
    ) throws {
        let sent = """
            "extension": [
            {"url": "\(FHIRSystems.pasExtension("identifierJurisdiction"))",
             "valueCodeableConcept": {"coding": [{"system": "https://www.usps.com/", "code": "OH"}]}},
            {"url": "\(FHIRSystems.pasExtension("identifierSubDepartment"))", "valueString": "2 West"}
            ], "use": "usual", "type": {"coding": [{"code": "PLAC"}]},
            "system": "http://provider.example/trace", "value": "L1"
            """
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing(
                """
                "system": "http://provider.example/trace",
                                  "value": "L1"
                """, "\(sent), \"assigner\": {\"reference\": \"\(assigner)\"}"))
        let bundle = FHIRBundle(
            try JSONDocument.parse(try fixture.answer(try lines("denied-clinical"))).root)
        let item = bundle.first?.resource.list("item")[0]
        let url = FHIRSystems.pasExtension("itemTraceNumber")
        let trace = try #require(item?.fhirExtensions(url).first?["valueIdentifier"])
        let expected = try JSONDocument.parse("{\(sent)}").root
        for (name, value) in expected.members {
            #expect(
                trace[name].map { canonicalBytes(of: $0) } == canonicalBytes(of: value), "\(name)")
        }
        guard assigner == "Organization/wheelway" else {
            #expect(trace["assigner"] == nil, "it is not in the request, and so not in the answer")
            return
        }
        let wheelway = "http://provider.example/fhir/Organization/wheelway"
        #expect(trace["assigner"]?["reference"]?.string == wheelway)
        #expect(bundle.entry(fullUrl: wheelway) != nil)
    }

    @Test func `a pended line has the case's reference and points at the reasons`() throws {
        let response = try claimResponse("pended")
        let item = response.list("item")[0]
        let reference = FHIRSystems.pasExtension("administrationReferenceNumber")
        #expect(
            item.fhirExtension(reference)?["valueString"]?.string == AnswerFixture.caseID.text)
        #expect(item.list("noteNumber").map(\.int) == [1, 2, 3, 4])
        #expect(
            response.list("processNote")[3]["text"]?.string == "Missing: The patient's height.")
        #expect(response.list("item")[1].fhirExtension(reference) == nil)
    }

    @Test
    func `what is asked for is there in a form that machines read, without a LOINC code in words`()
        throws
    {
        let root = try JSONDocument.parse(try fixture.answer(try lines("pended"))).root
        let bundle = FHIRBundle(root)
        let codes = bundle.entries(ofType: "CommunicationRequest").map {
            $0.resource["payload"]?[0]?["contentString"]?.string
        }
        #expect(codes == ["28633-6", "34117-2", nil])
        let task = try #require(bundle.entries(ofType: "Task").first).resource
        #expect(task.list("input").count == 4)
        #expect(task.list("input").last?["valueString"]?.string == "The patient's height.")
        #expect(task["restriction"]?["period"]?["end"]?.string == "2026-03-18T03:59:59Z")
        let communications = try #require(bundle.first).resource.list("communicationRequest")
        #expect(communications.count == 3)
    }

    @Test func `only a person's decision is called one, with the specialty`() throws {
        let url = FHIRSystems.pasExtension("claimResponseReviewer")
        #expect(try claimResponse("approved").fhirExtension(url) == nil)
        #expect(try claimResponse("denied-administrative").fhirExtension(url) == nil)
        let reviewer = try #require(try claimResponse("denied-clinical").fhirExtension(url))
        #expect(reviewer.fhirExtension("wasHumanReviewedFlag")?["valueBoolean"]?.bool == true)
        #expect(
            reviewer.fhirExtension("reviewerSpecialty")?["valueCodeableConcept"]?["text"]?.string
                == "sleep medicine")
    }

    @Test func `sender and receiver of the request change places`() throws {
        func code(_ name: String, _ value: String) -> String {
            "{\"url\": \"\(name)\", \"valueString\": \"\(value)\"}"
        }
        let codes = [
            code("applicationSenderCode", "CLINIC"), code("applicationReceiverCode", "PAYER"),
            code("interchangeSenderID", "CLINIC-I"),
        ].joined(separator: ",")
        let url = FHIRSystems.pasExtension("TransmissionIdentifiers")
        let file = try RequestFile.equipment().replacing(
            "\"extension\": [", "\"extension\": [{\"url\": \"\(url)\", \"extension\": [\(codes)]},")
        let asked = try AnswerFixture(file)
        let bytes = try asked.answer([1: asked.approved(1), 2: asked.approved(2)])
        let response = try #require(FHIRBundle(try JSONDocument.parse(bytes).root).first).resource
        let turned = try #require(response.fhirExtension(url))
        func value(_ name: String) -> String? {
            turned.fhirExtension(name)?["valueString"]?.string
        }
        #expect(value("applicationSenderCode") == "PAYER")
        #expect(value("applicationReceiverCode") == "CLINIC")
        #expect(value("interchangeReceiverID") == "CLINIC-I")
        #expect(value("interchangeSenderID") == nil)
    }

    @Test func `a denial carries its reason, its provision, and no number`() throws {
        let response = try claimResponse("denied-clinical")
        let note = try #require(response.list("processNote")[0]["text"]?.string)
        #expect(note.contains("a cane or a walker is not enough"))
        #expect(note.contains("PMD-02 criterion 3 <https://larkspur.example/policies/PMD-02>"))
        #expect(response["preAuthRef"] == nil)
        #expect(response["preAuthPeriod"] == nil)
    }

    /// X12's decision reasons (code list 886) are licensed: none is written before a list is loaded.
    @Test(arguments: kinds) func `no reason code is made up`(_ kind: String) throws {
        let text = String(decoding: try fixture.answer(try lines(kind)), as: UTF8.self)
        #expect(!text.contains("reasonCode\",\"value"))
        #expect(!text.contains("005010/886"))
        #expect(!text.contains("\"display\":\"Certified"))
    }

    @Test func `what is granted instead stands in addItem`() throws {
        let response = try claimResponse("modified")
        let added = try #require(response["addItem"]?[0])
        #expect(added["itemSequence"]?[0]?.int == 1)
        #expect(added["quantity"]?["value"]?.int == 1)
        #expect(added["servicedPeriod"]?["end"]?.string == "2026-04-07")
        #expect(added["adjudication"]?[0].flatMap(Self.action) == "A1")
        #expect(response.list("item")[0]["adjudication"]?[0].flatMap(Self.action) == "A6")
    }

    @Test func `what is granted stands in the system in which it was asked for`() throws {
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing("\"E0601\"", "\"72148\""))
        #expect(fixture.submission.request.lines[0].code.system == .cpt)
        let asked = fixture.echo.item(1)?["productOrService"]?.codings.first

        let approved = try JSONDocument.parse(try fixture.answer([1: fixture.approved(1)])).root
        let detail = FHIRBundle(approved).first?.resource.list("item")[0].fhirExtension(
            FHIRSystems.pasExtension("itemAuthorizedDetail"))
        let code = detail?.fhirExtension("productOrServiceCode")
        #expect(code?["valueCodeableConcept"]?.codings == asked.map { [$0] })

        let modified = try JSONDocument.parse(try fixture.answer([1: fixture.modified(1)])).root
        let added = FHIRBundle(modified).first?.resource["addItem"]?[0]
        #expect(added?["productOrService"]?.codings == asked.map { [$0] })
    }

    // MARK: What is told of a grant

    private static func detail(_ response: JSONValue?) -> JSONValue? {
        response?.list("item")[0].fhirExtension(FHIRSystems.pasExtension("itemAuthorizedDetail"))
    }

    /// Milliliters are no units, and weeks are no visits, whatever was read of them.
    @Test(
        arguments: [
            (#""unit": "weeks""#, nil),
            (
                #""unit": "days", "system": "https://codesystem.x12.org/005010/673", "code": "DY""#,
                nil
            ),
            // Only units of X12 may be codes (prof-3).
            (
                #""unit": "ml", "system": "http://unitsofmeasure.org", "code": "mL""#,
                #""unit": "ml""#
            ),
            (#""system": "http://unitsofmeasure.org", "code": "mL""#, #""unit": "mL""#),
            (
                #""unit": "vial", "system": "http://snomed.info/sct", "code": "415818006""#,
                #""unit": "vial""#
            ),
            // A quantity has a unit or a code (prof-2).
            (#""system": "http://unitsofmeasure.org""#, #""unit": "units""#),
        ] as [(String, String?)])
    func `a quantity is told in the words of the question`(unit: String, told: String?) throws {
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing(#""value": 3"#, #""value": 3, \#(unit)"#))
        let root = try JSONDocument.parse(try fixture.answer([1: fixture.approved(1)])).root
        let quantity = Self.detail(FHIRBundle(root).first?.resource)?.fhirExtension("quantity")?[
            "valueQuantity"]
        let expected = try JSONDocument.parse(#"{"value": 3, \#(told ?? unit)}"#).root
        #expect(quantity.map { canonicalBytes(of: $0) } == canonicalBytes(of: expected))
    }

    @Test func `a grant in another unit than was asked for is told in its own`() throws {
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing(
                #""value": 3"#, #""value": 3, "unit": "weeks""#))
        let grant = fixture.grant(1, quantity: Quantity(Decimal(20), .days))
        let root = try JSONDocument.parse(
            try fixture.answer([1: .approved(.automated(grant))])
        ).root
        let quantity = Self.detail(FHIRBundle(root).first?.resource)?.fhirExtension("quantity")?[
            "valueQuantity"]
        #expect(quantity?["unit"]?.string == "days")
    }

    @Test(arguments: PASVersion.allCases)
    func `a grant is told with all that describes the service`(_ version: PASVersion) throws {
        let fixture = try AnswerFixture(try RequestFile.full())
        let root = try JSONDocument.parse(
            try fixture.answer([1: fixture.approved(1)], .submission, version)
        ).root
        let bundle = FHIRBundle(root)
        let response = try #require(bundle.first)
        let detail = try #require(Self.detail(response.resource))
        let asked = try #require(fixture.echo.item(1))
        for name in [
            "productOrServiceCodeEnd", "epsdtIndicator", "nursingHomeLevelOfCare",
            "revenueUnitRateLimit",
        ] {
            let told = detail.pasExtension(name).map { canonicalBytes(of: $0) }
            #expect(told == asked.pasExtension(name).map { canonicalBytes(of: $0) }, "\(name)")
        }
        let order = detail.pasExtension("requestedService")?["valueReference"]
        #expect(
            bundle.resolve(order, from: response.fullUrl)?.resource["resourceType"]?.string
                == "ServiceRequest")
        let revenue =
            version == .v221 ? detail.pasExtension("revenueCode") : detail.fhirExtension("revenue")
        let coding = revenue?["valueCodeableConcept"]?.codings.first
        #expect(coding?.code == "0291")
        #expect(coding?.system == version.revenueSystem)
    }

    @Test(arguments: PASVersion.allCases)
    func `the end of a range is told of that range only`(_ version: PASVersion) throws {
        let fixture = try AnswerFixture(try RequestFile.full())
        var grant = fixture.grant(1)
        grant.code = ProcedureCode(system: .hcpcs, code: "E0470")
        let determination = Determination.modified(
            try fixture.attestation(1).modification(
                granting: grant,
                reason: SpecificReason(
                    "Another device comes first.", citation: Citation("CPAP-01 criterion 5"))))
        let bytes = try fixture.answer([1: determination], .submission, version)
        let response = try #require(FHIRBundle(try JSONDocument.parse(bytes).root).first).resource
        let told = version.addsItems ? response["addItem"]?[0] : Self.detail(response)
        #expect(told?.pasExtension("epsdtIndicator") != nil)
        #expect(told?.pasExtension("productOrServiceCodeEnd") == nil)
    }

    /// The guide's own samples have both: a modifier that is a code of HCPCS, and service type 3 to G0155.
    @Test(arguments: PASVersion.allCases)
    func `what was not read is not authorized`(_ version: PASVersion) throws {
        let fixture = try AnswerFixture(
            try RequestFile.full().replacing(#""code": "RR""#, #""code": "E0110""#)
                .replacing(
                    "\(ProcedureCodeSystem.hcpcs.uri)\",\n                      \"code\": \"E0602\"",
                    "\(ProcedureCodeSystem.x12ServiceType.uri)\", \"code\": \"3\""))
        let bytes = try fixture.answer([1: fixture.approved(1)], .submission, version)
        let response = try #require(FHIRBundle(try JSONDocument.parse(bytes).root).first).resource
        let detail = try #require(Self.detail(response))
        #expect(detail.fhirExtension("modifier") == nil)
        #expect(detail.pasExtension("productOrServiceCodeEnd") == nil)
        #expect(detail.pasExtension("epsdtIndicator") != nil)
    }

    @Test(arguments: [
        ("authorizationNumber", "A000000000009"), ("administrationReferenceNumber", nil),
    ])
    func `the reference of a case is no number of an authorization`(
        name: String, told: String?
    ) throws {
        let fixture = try AnswerFixture(
            try RequestFile.full().replacing("extension-authorizationNumber", "extension-\(name)"))
        let root = try JSONDocument.parse(try fixture.answer([1: fixture.approved(1)])).root
        let item = FHIRBundle(root).first?.resource.list("item")[0]
        #expect(item?.pasExtension("authorizationNumber")?["valueString"]?.string == told)
    }

    @Test func `who assigned the number of a Claim is found`() throws {
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing(
                #""value": "EV-4471""#,
                #""value": "EV-4471", "assigner": {"reference": "Organization/wheelway"}"#))
        for bytes in [
            try fixture.answer([1: AnswerFixture.pended]),
            RejectionWriter(
                rejections: [Rejection(.neverCovered, "Never.")], echo: fixture.echo
            ).bytes(now: AnswerFixture.answered),
        ] {
            let bundle = FHIRBundle(try JSONDocument.parse(bytes).root)
            let response = try #require(bundle.first)
            let assigner = response.resource["identifier"]?[0]?["assigner"]
            #expect(
                bundle.resolve(assigner, from: response.fullUrl)?.resource["name"]?.string
                    == "Wheel & Way Equipment")
        }
    }

    /// A request in 2.0.1, whose US Core does not check NAIC's numbers, is told in 2.2.1.
    @Test(arguments: PASVersion.allCases)
    func `what is echoed is of the version of the answer`(_ version: PASVersion) throws {
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing("profile-insurer", "profile-insurer|2.0.1")
                .replacing(
                    #""value": "LARKSPUR""#,
                    #""value": "LARKSPUR"}, {"system": "urn:oid:2.16.840.1.113883.6.300", "value": "LARK""#
                ))
        let bytes = try fixture.answer([1: fixture.approved(1)], .submission, version)
        let insurer = try #require(
            FHIRBundle(try JSONDocument.parse(bytes).root).entry(
                fullUrl: "http://provider.example/fhir/Organization/larkspur"))
        let values = insurer.resource.list("identifier").compactMap { $0["value"]?.string }
        #expect(values == (version == .v221 ? ["LARKSPUR"] : ["LARKSPUR", "LARK"]))
        #expect(
            insurer.resource["meta"]?["profile"]?[0]?.string
                == "\(FHIRSystems.pas)profile-insurer" + (version == .v221 ? "" : "|2.0.1"))
    }

    /// 2.2.1 binds the code of an order's quantity to units of X12.
    @Test(arguments: PASVersion.allCases)
    func `the unit of an order is told in words where its code is one of UCUM`(
        _ version: PASVersion
    ) throws {
        let fixture = try AnswerFixture(
            try RequestFile.full().replacing(
                #""resourceType": "ServiceRequest","#,
                #"""
                "resourceType": "ServiceRequest",
                "quantityQuantity": {"value": 1, "system": "http://unitsofmeasure.org", "code": "{visit}"},
                """#))
        let bytes = try fixture.answer([1: fixture.approved(1)], .submission, version)
        let order = try #require(
            FHIRBundle(try JSONDocument.parse(bytes).root).entries.first {
                $0.resource.resourceType == "ServiceRequest"
            })
        let quantity = order.resource["quantityQuantity"]
        #expect(quantity?["value"]?.int == 1)
        #expect(quantity?["unit"]?.string == (version == .v221 ? "{visit}" : nil))
        #expect(quantity?["code"]?.string == (version == .v221 ? nil : "{visit}"))
        #expect((quantity?["system"] == nil) == (version == .v221))
    }

    @Test func `an approval without an end says what ends it`() throws {
        let response = try claimResponse("open-ended")
        #expect(response["preAuthPeriod"]?["end"] == nil)
        #expect(response.list("processNote")[0]["text"]?.string == "Approved until discharge.")
    }

    @Test func `an answer says when it was decided, not when it was asked for again`() throws {
        let response = try claimResponse("approved")
        #expect(response["created"]?.string == AnswerFixture.decided.description)
        let later = ResponseWriter(
            authorization: try fixture.decided(try lines("approved")), echo: fixture.echo,
            purpose: .submission
        ).bytes(now: AnswerFixture.answered.adding(hours: 5))
        let again = try #require(FHIRBundle(try JSONDocument.parse(later).root).first)
        #expect(Array(again.resource.sourceBytes) == Array(response.sourceBytes))
    }

    // MARK: Support

    private func lines(_ kind: String) throws -> [Int: Determination] {
        let approved = fixture.approved(2)
        switch kind {
        case "approved": return [1: fixture.approved(1), 2: approved]
        case "denied-administrative":
            return [1: fixture.approved(1), 2: try AnswerFixture.administrativeDenial()]
        case "denied-clinical":
            return [1: try fixture.clinicalDenial(1), 2: try fixture.clinicalDenial(2)]
        case "pended": return [1: AnswerFixture.pended, 2: approved]
        case "modified": return [1: try fixture.modified(1), 2: approved]
        case "elsewhere": return [1: AnswerFixture.elsewhere, 2: AnswerFixture.elsewhere]
        case "not-required": return [1: AnswerFixture.notRequired, 2: AnswerFixture.notRequired]
        case "cancelled-line": return [1: AnswerFixture.cancelled, 2: approved]
        case "cancelled-all": return [1: AnswerFixture.cancelled, 2: AnswerFixture.cancelled]
        case "open-ended":
            var grant = fixture.grant(1)
            grant.period = DateRange(start: grant.period.start)
            grant.endingCircumstance = "until discharge"
            return [1: .approved(.automated(grant)), 2: approved]
        default:
            let review = Pend(cause: .clinicianReview, reason: "Criterion 3 is not met.")
            return [1: .pended(review), 2: approved]
        }
    }

    private func claimResponse(_ kind: String) throws -> JSONValue {
        let root = try JSONDocument.parse(try fixture.answer(try lines(kind))).root
        return try #require(FHIRBundle(root).first).resource
    }

    private static func action(_ adjudication: JSONValue) -> String? {
        adjudication.fhirExtension(FHIRSystems.pasExtension("reviewAction"))?
            .fhirExtension(FHIRSystems.pasExtension("reviewActionCode"))?["valueCodeableConcept"]?
            .codings.first?.code
    }

    /// Paths of empty objects, arrays and texts.
    private static func empties(in value: JSONValue) -> [String] {
        switch value.kind {
        case .object:
            value.members.isEmpty
                ? [value.path] : value.members.flatMap { empties(in: $0.value) }
        case .array: value.count == 0 ? [value.path] : value.elements.flatMap(empties)
        case .string: value.string == "" ? [value.path] : []
        default: value.isNull ? [value.path] : []
        }
    }
}
