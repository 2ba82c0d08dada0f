import FHIR
import JSON
import Primitives
import Testing

@testable import FHIRProfiles

/// Whole documents: references, contained resources, primitives with something beside them, limits.
@Suite struct DocumentTests {
    private func patient(_ more: String) -> String {
        #"{"resourceType":"Patient","id":"p","# + more + "}"
    }

    @Test(arguments: [#"{"a":1}"#, "[]", "1", #"{"resourceType":1}"#])
    func `what is no resource is said to be none`(json: String) throws {
        #expect(try Checking.findings(json).map { $0.hasPrefix("error structure") } == [true])
    }

    @Test func `a type that there is not is refused`() throws {
        #expect(try Checking.findings(#"{"resourceType":"Thing"}"#) == ["error structure Thing"])
    }

    @Test(arguments: ["Period", "DomainResource", "Resource", "pas:profile-claim", "Claim.item"])
    func `an entry of what is no type of resource is refused`(type: String) throws {
        let found = try Checking.findings(
            #"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"\#(type)"}}]}"#
        )
        #expect(found == ["error structure Bundle.entry[0].resource"])
    }

    /// txt-1 and txt-2, in texts with escapes and without.
    @Test(arguments: [
        (#"<div xmlns=\"http://www.w3.org/1999/xhtml\">a</div>"#, nil),
        (#"<div xmlns='http://www.w3.org/1999/xhtml'>a</div>"#, nil),
        (#"<div xmlns=\"http://www.w3.org/1999/xhtml\"> \n</div>"#, "txt-2"),
        (#"<div xmlns='http://www.w3.org/1999/xhtml'> </div>"#, "txt-2"),
        (#"<div xmlns='http://www.w3.org/1999/xhtml'><p>a</div>"#, "txt-1"),
        (#"<div xmlns='http://www.w3.org/1999/xhtml'>a<script/></div>"#, "txt-1"),
        (#"<div>a</div>"#, "txt-1"),
    ])
    func `a narrative is read`(division: String, key: String?) throws {
        let report = try Checking.report(
            patient(#""text":{"status":"generated","div":"\#(division)"}"#))
        #expect(report.findings.map { $0.source.prefix(5) } == (key.map { [$0[...]] } ?? []))
        #expect(report.findings.allSatisfy { $0.expression == "Patient.text.div" })
    }

    /// Whatever may be contained or come with a request.
    @Test(arguments: [ProfileGuide.pas201, .pas221])
    func `every type of R4 is looked into`(guide: ProfileGuide) throws {
        #expect(guide.resources.count == 148)
        for type in guide.resources where type != "Resource" && type != "DomainResource" {
            let found = try Checking.findings(#"{"resourceType":"\#(type)","zzz":1}"#, guide)
            #expect(found.contains("error structure \(type).zzz"), "\(type)")
        }
    }

    @Test func `an Endpoint that is none is refused, contained or alone`() throws {
        let endpoint =
            #"{"resourceType":"Endpoint","id":"e","status":"nonsense","zzz":1,"modifierExtension":[{"url":"urn:a","valueCode":"a"}]}"#
        let wanted = [
            "error required Endpoint.connectionType", "error required Endpoint.payloadType",
            "error required Endpoint.address", "error code-invalid Endpoint.status",
            "error structure Endpoint.zzz", "error extension Endpoint.modifierExtension[0]",
        ]
        #expect(try Checking.findings(endpoint) == wanted)
        let organization =
            ##"{"resourceType":"Organization","name":"a","endpoint":[{"reference":"#e"}],"contained":[\##(endpoint)]}"##
        #expect(
            try Checking.findings(organization)
                == wanted.map { $0.replacing(" Endpoint", with: " Organization.contained[0]") })
    }

    @Test(arguments: [
        ("http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-insurer", false),
        ("http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-insurer|2.2.1", false),
        ("http://hl7.org/fhir/StructureDefinition/Coverage", false),
        ("http://hl7.org/fhir/StructureDefinition/Patient", true),
        ("http://hl7.org/fhir/StructureDefinition/DomainResource", true),
        ("http://a.example/unheard-of", true),
    ])
    func `a profile of another type can not be claimed`(url: String, isFine: Bool) throws {
        let found = try Checking.findings(patient(#""meta":{"profile":["\#(url)"]}"#))
        #expect(found == (isFine ? [] : ["error structure Patient.meta.profile[0]"]))
    }

    @Test func `what stands beside a primitive may stand for it`() throws {
        let reason =
            #"[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]"#
        let good = [
            #""_birthDate":{"extension":\#(reason)}"#,
            #""birthDate":"2026","_birthDate":{"id":"b"}"#,
            #""name":[{"given":["a",null],"_given":[null,{"extension":\#(reason)}]}]"#,
            #""name":[{"given":["a","b"],"_given":[null,{"id":"x"}]}]"#,
            #""name":[{"given":["a"],"_given":[null,{"extension":\#(reason)}]}]"#,
            #""name":[{"_given":[{"extension":\#(reason)}]}]"#,
        ]
        for one in good { #expect(try Checking.findings(patient(one)) == [], "\(one)") }
        let bad = [
            (#""_birthDate":{"colour":1}"#, "error structure Patient._birthDate.colour"),
            (#""_birthDate":{}"#, "error structure Patient._birthDate"),
            (#""name":[{"given":[null]}]"#, "error structure Patient.name[0].given[0]"),
            (
                #""name":[{"given":["a"],"_given":[null,{"id":"x"}]}]"#,
                "error structure Patient.name[0]._given[1]"
            ),
            (
                #""name":[{"given":["a",null],"_given":[null,{"id":"x"}]}]"#,
                "error structure Patient.name[0]._given[1]"
            ),
            (
                #""name":[{"given":["a",null],"_given":[null,null]}]"#,
                "error structure Patient.name[0].given[1]"
            ),
            (
                #""name":[{"given":["a"],"_given":[null,null]}]"#,
                "error structure Patient.name[0]._given[1]"
            ),
            (#""name":[{"_given":[null]}]"#, "error structure Patient.name[0]._given[0]"),
            (#""_name":[{"id":"a"}]"#, "error structure Patient._name"),
            (#""birthDate":null"#, "error structure Patient.birthDate"),
        ]
        for (one, wanted) in bad {
            #expect(try Checking.findings(patient(one)).contains(wanted), "\(one)")
        }
    }

    @Test func `extensions that are known are held against their definitions`() throws {
        let race = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race"
        let found = try Checking.findings(
            patient(
                #""extension":[{"url":"\#(race)","extension":[{"url":"text","valueCode":"a"}]}]"#))
        #expect(found.contains("error structure Patient.extension[0].extension[0].valueCode"))
        #expect(
            try Checking.findings(patient(#""extension":[{"url":"urn:any","valueCode":"a"}]"#))
                == [])
    }

    @Test func `contained resources are found, used, and have no history`() throws {
        func found(_ contained: String, _ reference: String) throws -> [String] {
            try Checking.findings(
                patient(
                    #""contained":[\#(contained)],"managingOrganization":{"reference":"\#(reference)"}"#
                ))
        }
        #expect(try found(#"{"resourceType":"Organization","id":"o","name":"a"}"#, "#o") == [])
        #expect(
            try found(#"{"resourceType":"Organization","id":"o","name":"a"}"#, "#x") == [
                "error structure Patient.contained[0]",
                "error not-found Patient.managingOrganization.reference",
            ])
        #expect(
            try found(#"{"resourceType":"Location","id":"o","meta":{"versionId":"1"}}"#, "#o") == [
                "error structure Patient.contained[0].meta.versionId",
                "error structure Patient.managingOrganization.reference",
            ])
    }

    @Test func `two that are contained have two ids`() throws {
        let found = try Checking.findings(
            patient(
                ##""contained":[{"resourceType":"Organization","id":"o","name":"a"},{"resourceType":"Organization","id":"o","name":"b"}],"managingOrganization":{"reference":"#o"}"##
            ))
        #expect(found == ["error structure Patient.contained[1]"])
    }

    /// crd-ci-q7: a reason is one of the guide's codes, or a text.
    @Test(arguments: [
        (#"{"coding":[{"system":"\#(temporary)","code":"gold-card"}]}"#, true),
        (#"{"coding":[{"system":"\#(temporary)","code":"because"}]}"#, false),
        (#"{"coding":[{"system":"urn:a","code":"gold-card"}]}"#, false),
        (#"{"text":"because"}"#, true),
    ])
    func `a rule that asks for the codes of a value set is held`(
        reason: String, isHeld: Bool
    ) throws {
        let url = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information"
        let report = try Checking.report(
            #"{"resourceType":"DeviceRequest","status":"active","intent":"order","subject":{"reference":"Patient/1"},"codeCodeableConcept":{"text":"a"},"extension":[{"url":"\#(url)","extension":[{"url":"reason","valueCodeableConcept":\#(reason)}]}]}"#
        )
        #expect(!report.findings.contains { $0.source.hasPrefix("crd-ci-q7") } == isHeld)
    }

    private static let temporary = "http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp"

    @Test(arguments: [("telecom", "org-3"), ("address", "org-2")])
    func `what an Organization has for home is named`(name: String, key: String) throws {
        let report = try Checking.report(
            #"{"resourceType":"Organization","name":"a","\#(name)":[{"use":"home"}]}"#)
        let finding = report.findings.first { $0.source.hasPrefix(key) }
        #expect(finding?.text == "An Organization has no \(name) for home.")
    }

    @Test func `a reference is to a type that may stand there`() throws {
        func found(_ reference: String) throws -> [String] {
            try Checking.findings(patient(#""managingOrganization":\#(reference)"#))
        }
        #expect(try found(#"{"reference":"Organization/1"}"#) == [])
        #expect(
            try found(#"{"reference":"https://a.example/fhir/Organization/1/_history/2"}"#) == [])
        #expect(try found(#"{"reference":"urn:uuid:c757873d-ec9a-4326-a141-556f43239520"}"#) == [])
        #expect(try found(#"{"identifier":{"value":"1"}}"#) == [])
        #expect(
            try found(#"{"reference":"Patient/1"}"#) == [
                "error structure Patient.managingOrganization.reference"
            ])
        #expect(
            try found(#"{"type":"Patient","display":"a"}"#) == [
                "error structure Patient.managingOrganization"
            ])
    }

    @Test
    func
        `a resource that claims another profile is told, not refused, where a reference asks for one`()
        throws
    {
        let base = Mutant(try Requests.root("inpatient.json"))
        let path = "entry[1].resource"
        let other = base.with(#""http://a.example/other""#, at: "\(path).meta.profile[0]").with(
            nil, at: "\(path).active")
        #expect(try Checking.findings(other.text) == ["warning required Bundle.\(path).active"])
        let none = base.with(nil, at: "\(path).meta").with(nil, at: "\(path).active")
        #expect(try Checking.findings(none.text) == ["error required Bundle.\(path).active"])
    }

    @Test func `the Claim comes first`() throws {
        let base = Mutant(try Requests.root("inpatient.json"))
        guard case .object(var members) = base,
            let index = members.firstIndex(where: { $0.0 == "entry" }),
            case .array(let entries) = members[index].1
        else { return }
        members[index].1 = .array(Array(entries.dropFirst() + entries.prefix(1)))
        #expect(try Checking.findings(Mutant.object(members).text) == ["error invariant Bundle"])
    }

    @Test func `more problems than are told are not looked for`() throws {
        let members = (0..<150).map { #""x\#($0)":1"# }.joined(separator: ",")
        let report = try Checking.report(patient(members))
        #expect(report.findings.count == 100 && report.isCut)
        #expect(report.problems.count == 101)
        #expect(report.problems.last?.severity == .information)
    }

    @Test func `what is found is told as issues, in the order of the text`() throws {
        let base = Mutant(try Requests.root("inpatient.json"))
            .with(#""urn:x""#, at: "entry[0].resource.careTeam[0].role.coding[0].system")
            .with(nil, at: "entry[7].resource.name")
        let report = try Checking.report(base.text)
        let issues = report.findings.map(\.issue)
        #expect(issues.map(\.severity) == [.warning, .error])
        #expect(issues[1].expression == "Bundle.entry[7].resource.name")
        #expect(issues[1].text == "Patient needs name: it is missing.")
        #expect(
            issues[1].diagnostics?.hasPrefix(
                "profile-subscriber, PAS 2.2.1; line 1, column") == true)
        #expect(report.isRefused() && report.isRefused(strict: true))
    }

    @Test func `only strictness refuses what is warned of`() throws {
        let base = Mutant(try Requests.root("inpatient.json"))
            .with(#""urn:x""#, at: "entry[0].resource.careTeam[0].role.coding[0].system")
        let report = try Checking.report(base.text)
        #expect(!report.isRefused() && report.isRefused(strict: true))
    }

    /// What the pages of 2.2.1 say (prof-1 to prof-3) and its own examples do not keep.
    @Test(arguments: [
        (#"{"value": 3}"#, "prof-2"), (#"{"value": 3, "unit": "visits"}"#, nil),
        (
            #"{"value": 3, "system": "https://codesystem.x12.org/005010/673", "code": "VS"}"#, nil
        ),
        (
            #"{"value": 1, "unit": "visit", "system": "http://unitsofmeasure.org", "code": "1"}"#,
            "prof-3"
        ),
    ])
    func `a quantity without a unit, or with a code of another's, is warned of`(
        quantity: String, key: String?
    ) throws {
        let base = Mutant(try Requests.root("inpatient.json"))
            .with(quantity, at: "entry[0].resource.item[0].quantity")
        let report = try Checking.report(base.text)
        #expect(report.findings.map { $0.source.prefix(6) } == (key.map { [$0[...]] } ?? []))
        #expect(!report.isRefused())
        // 2.0.1 says nothing of it.
        let former = try JSONDocument.parse(
            #"{"resourceType":"ServiceRequest","meta":{"profile":["http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-servicerequest"]},"status":"active","intent":"order","code":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"27447"}]},"subject":{"reference":"Patient/1"},"quantityQuantity":\#(quantity)}"#
        ).root
        let found = ProfileValidator(.pas201).validate(former, now: Checking.now).findings
        #expect(found.allSatisfy { !$0.source.hasPrefix("prof-") })
    }

    @Test(arguments: [
        (#"{"repeat": {"count": 3}}"#, true),
        (#"{"repeat": {"frequency": 3, "period": 1, "periodUnit": "wk"}}"#, true),
        (#"{"repeat": {"frequency": 3}}"#, false),
        (
            #"{"repeat": {"boundsDuration": {"value": 7, "unit": "day", "system": "http://unitsofmeasure.org", "code": "d"}}}"#,
            false
        ),
        (
            #"{"extension": [{"url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-timingdeliverypattern", "valueCodeableConcept": {"coding": [{"system": "https://codesystem.x12.org/005010/679", "code": "A"}]}}]}"#,
            true
        ),
    ])
    func `an order that does not say how often is warned of`(timing: String, isSaid: Bool) throws {
        let root = try JSONDocument.parse(
            #"{"resourceType":"ServiceRequest","meta":{"profile":["http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-servicerequest"]},"status":"active","intent":"order","code":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"27447"}]},"subject":{"reference":"Patient/1"},"occurrenceTiming":\#(timing)}"#
        ).root
        let told = ProfileValidator(.pas221).validate(root, now: Checking.now).findings
        #expect(
            told.contains { $0.source.hasPrefix("prof-1") && $0.severity == .warning } != isSaid)
        #expect(told.allSatisfy { $0.severity == .warning })
    }

    @Test func `an outcome names a choice as FHIRPath does`() throws {
        let base = Mutant(try Requests.root("inpatient.json"))
            .with(#""soon""#, at: "entry[0].resource.item[0].servicedDate")
        let report = try Checking.report(base.text)
        #expect(
            report.findings.map(\.issue.expression).contains(
                "Bundle.entry[0].resource.item[0].serviced"))
    }

    @Test func `a document nested as deep as the reader allows is validated`() throws {
        var json = #"{"url":"urn:a","valueCode":"a"}"#
        for _ in 0..<60 { json = #"{"url":"urn:a","extension":[\#(json)]}"# }
        #expect(try Checking.findings(patient(#""extension":[\#(json)]"#)) == [])
    }

    @Test(arguments: [("p", [String]()), ("q", ["error not-found", "error structure"])])
    func `a resource in Parameters contains its own`(id: String, kinds: [String]) throws {
        let observation =
            ##"{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"#p"},"contained":[{"resourceType":"Patient","id":"\##(id)"}]}"##
        let found = try Checking.findings(
            #"{"resourceType":"Parameters","parameter":[{"name":"a","part":[{"name":"b","resource":\#(observation)}]}]}"#
        )
        #expect(
            Set(found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") })
                == Set(kinds))
    }
}
