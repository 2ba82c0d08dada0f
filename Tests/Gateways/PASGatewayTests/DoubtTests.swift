import Cases
import CodeSets
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// What speaks against taking an item at its word: told to people, and refused by nobody.
@Suite struct DoubtTests {
    /// The first line of the sample with an order behind it and what else is changed.
    static func line(
        order: String? = nil, _ change: (RequestFile) throws -> RequestFile = { $0 }
    ) throws -> ServiceLine {
        var file = try change(try RequestFile.equipment())
        if let order {
            file = try file.replacing(
                "\"extension\": [\n              {\n                \"url\": \"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber\"",
                "\"extension\": [\n              {\"url\": \"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-requestedService\", \"valueReference\": {\"reference\": \"ServiceRequest/order\"}},\n              {\n                \"url\": \"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber\""
            ).replacing(
                "    {\n      \"fullUrl\": \"http://provider.example/fhir/Patient/odette\"",
                "    {\"fullUrl\": \"http://provider.example/fhir/ServiceRequest/order\", \"resource\": {\"resourceType\": \"ServiceRequest\", \"id\": \"order\", \"intent\": \"order\", \(order)}},\n    {\n      \"fullUrl\": \"http://provider.example/fhir/Patient/odette\""
            )
        }
        return try AnswerFixture(file).submission.request.lines[0]
    }

    static let sound =
        #""status": "active", "subject": {"reference": "Patient/odette"}, "code": {"coding": [{"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "E0601"}]}"#

    @Test func `an order that says what the item says raises no doubt`() throws {
        #expect(try Self.line().doubts == [])
        #expect(try Self.line(order: Self.sound).doubts == [])
        #expect(
            try Self.line(order: Self.sound + #", "quantityQuantity": {"value": 3}"#).doubts == [])
        let elsewhere =
            #""status": "active", "subject": {"reference": "https://other.example/Patient/LK1001"}, "code": {"coding": [{"system": "http://snomed.info/sct", "code": "1"}]}"#
        #expect(try Self.line(order: elsewhere).doubts == [])
        let contained = try RequestFile(text: Self.sound).replacing("Patient/odette", "#p").text
        let copy =
            #""contained": [{"resourceType": "Patient", "id": "p", "identifier": [{"value": "LK1001"}]}], "#
        #expect(try Self.line(order: copy + contained).doubts == [])
    }

    @Test(arguments: [
        (#""active""#, #""revoked""#, "'revoked'"),
        (#""active""#, #""entered-in-error""#, "'entered-in-error'"),
        (#""active""#, #""on-hold""#, "'on-hold'"),
        (#""active""#, #""active", "doNotPerform": true"#, "not to be done"),
        ("Patient/odette", "Patient/somebody", "another patient"),
        ("E0601", "K0823", "for K0823, not for E0601"),
        (
            #""system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "E0601""#,
            #""code": "E0470""#, "for E0470, not for E0601"
        ),
        (
            #""active""#,
            #""active", "extension": [{"url": "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information", "extension": [{"url": "covered", "valueCode": "not-covered"}]}]"#,
            "not covered"
        ),
        (#""active""#, #""active", "quantityQuantity": {"value": 50}"#, "for 50"),
        (#""active""#, #""active", "quantityQuantity": {"value": 1}"#, "for 1;"),
        (#""active""#, #""revoked""#, "'revoked'"),
        (
            #""active""#, #""active", "modifierExtension": [{"url": "x", "valueBoolean": true}]"#,
            "modifier"
        ),
    ])
    func `an order that is void, or for something else, is doubtful`(
        old: String, new: String, told: String
    ) throws {
        let order = try RequestFile(text: Self.sound).replacing(old, new).text
        let doubts = try Self.line(order: order).doubts
        #expect(doubts.count == 1)
        #expect(doubts.first?.contains(told) == true)
    }

    /// Da Vinci CRD 2.0.1 has orders as drafts, and PAS asks for them before they are signed.
    @Test func `an order that is a draft is asked for as any is`() throws {
        let order = try RequestFile(text: Self.sound).replacing(#""active""#, #""draft""#).text
        #expect(try Self.line(order: order).doubts.isEmpty)
    }

    @Test func `an order that did not come along is doubtful`() throws {
        let extensions = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-"
        let trace =
            "\"extension\": [\n              {\n                \"url\": \"\(extensions)itemTraceNumber\""
        let named = trace.replacing(
            "[\n",
            with:
                "[{\"url\": \"\(extensions)requestedService\", \"valueReference\": {\"reference\": \"ServiceRequest/order\"}},\n"
        )
        let line = try Self.line { try $0.replacing(trace, named) }
        #expect(line.doubts == ["The order behind the item did not come along."])
    }

    // MARK: How much

    /// Of the item's 3, or of no number.
    static func timing(_ rate: String, quantity: Bool) throws -> ServiceLine {
        try line(order: sound + #", "occurrenceTiming": {"repeat": {\#(rate)}}"#) {
            quantity
                ? $0
                : try $0.replacing(
                    "\"code\": \"12\"\n                }\n              ]\n            },\n            \"quantity\": {\n              \"value\": 3\n            }",
                    "\"code\": \"12\"\n                }\n              ]\n            }")
        }
    }

    @Test(arguments: [
        (
            #""frequency": 3, "period": 1, "periodUnit": "d", "boundsDuration": {"value": 6, "code": "mo"}"#,
            558
        ),
        (
            #""frequency": 3, "period": 1, "periodUnit": "wk", "boundsDuration": {"value": 6, "code": "mo"}"#,
            81
        ),
        (
            #""frequency": 1, "period": 2, "periodUnit": "d", "boundsPeriod": {"start": "2026-03-09", "end": "2026-03-18"}"#,
            5
        ),
        (
            #""frequency": 3, "period": 1, "periodUnit": "wk", "duration": 2, "durationUnit": "mo""#,
            27
        ),
        (
            #""frequency": 1, "frequencyMax": 2, "period": 1, "periodUnit": "d", "boundsRange": {"low": {"value": 5, "code": "d"}, "high": {"value": 7, "code": "d"}}"#,
            14
        ),
        (#""count": 60"#, 60),
    ])
    func `a rate is reckoned over its bounds`(rate: String, total: Int) throws {
        let line = try Self.timing(rate, quantity: false)
        #expect(line.quantity?.amount == Decimal(total))
        #expect(line.doubts == [])
        let both = try Self.timing(rate, quantity: true)
        #expect(both.quantity?.amount == Decimal(3))
        #expect(both.doubts.count == 1)
        #expect(both.doubts.first?.contains("\(total)") == true)
    }

    @Test(arguments: [
        #""frequency": 3, "period": 1, "periodUnit": "wk""#,
        #""frequency": 3, "period": 1, "periodUnit": "wk", "duration": 45, "durationUnit": "min""#,
        #""frequency": 3, "period": 1, "periodUnit": "wk", "duration": 1, "durationUnit": "h""#,
    ])
    func `of a rate without an end it is not known what it comes to, unless the item says it`(
        rate: String
    ) throws {
        #expect(try Self.timing(rate, quantity: false).doubts.count == 1)
        #expect(try Self.timing(rate, quantity: true).doubts == [])
    }

    @Test(arguments: [
        #""frequency": 3, "period": 1, "periodUnit": "wk", "boundsDuration": {"value": 6, "code": "moons"}"#,
        #""frequency": 2, "period": 0.5, "periodUnit": "wk", "boundsDuration": {"value": 8, "code": "wk"}"#,
        #""frequency": 1, "period": 1000000000000000000, "periodUnit": "d", "boundsDuration": {"value": 8, "code": "wk"}"#,
    ])
    func `what a rate comes to that ends, and can not be reckoned, is doubtful in any case`(
        rate: String
    ) throws {
        #expect(try Self.timing(rate, quantity: false).doubts.count == 1)
        #expect(try Self.timing(rate, quantity: true).doubts.count == 1)
    }

    /// One machine is ordered, and three months of it are asked for; of a purchase that is three machines.
    @Test func `what is bought and rented at once is doubtful`() throws {
        let line = try Self.line {
            try $0.replacing(
                "\"quantity\": {\n              \"value\": 3",
                "\"modifier\": [{\"coding\": [{\"code\": \"RR\"}]}, {\"coding\": [{\"code\": \"NU\"}]}], \"quantity\": {\n              \"value\": 3"
            )
        }
        #expect(
            line.doubts == ["The item's modifiers say that it is bought and that it is rented."])
    }

    @Test(arguments: [("RR", false), ("KH", false), ("NU", true)])
    func `more than was ordered is doubtful, unless it is a rental`(
        modifier: String, isDoubtful: Bool
    ) throws {
        for amount in [
            #""quantityQuantity": {"value": 1}"#,
            #""occurrenceTiming": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d", "boundsDuration": {"value": 1, "code": "d"}}}"#,
        ] {
            let line = try Self.line(order: Self.sound + ", " + amount) {
                try $0.replacing(
                    "\"quantity\": {\n              \"value\": 3",
                    "\"modifier\": [{\"coding\": [{\"code\": \"\(modifier)\"}]}], \"quantity\": {\n              \"value\": 3"
                )
            }
            #expect(line.doubts.isEmpty == !isDoubtful)
        }
    }

    @Test(
        arguments: [
            (
                #""enteralFormula": {"baseFormulaType": {"coding": [{"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "B4150"}]}}"#,
                "B4150"
            ),
            (
                #""oralDiet": {"type": [{"coding": [{"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "S9433"}]}]}"#,
                "S9433"
            ),
            (
                #""medicationCodeableConcept": {"coding": [{"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "J0585"}]}"#,
                "J0585"
            ),
            (
                #""medicationCodeableConcept": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "1"}]}"#,
                nil
            ),
            (
                ##""contained": [{"resourceType": "Medication", "id": "m", "code": {"coding": [{"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "J0897"}]}}], "medicationReference": {"reference": "#m"}"##,
                "J0897"
            ),
        ] as [(String, String?)])
    func `formulas, diets and drugs are compared with the item, too`(
        what: String, told: String?
    ) throws {
        let line = try Self.line(
            order: #""status": "active", "subject": {"reference": "Patient/odette"}, "# + what)
        #expect(line.doubts.count == (told == nil ? 0 : 1))
        if let told { #expect(line.doubts[0].contains(told)) }
    }

    @Test(arguments: [
        (#""valueCodeableConcept": {"text": "through E0609"}"#, true),
        (#""valueCodeableConcept": {"coding": [{"code": "E0609"}]}"#, true),
        (
            #""valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "1"}]}"#,
            true
        ),
        (
            #""valueCodeableConcept": {"coding": [{"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "E0609"}]}"#,
            false
        ),
    ])
    func `a range whose end is not read is doubtful`(end: String, isDoubtful: Bool) throws {
        let line = try Self.line {
            try $0.replacing(
                "\"extension\": [\n              {\n                \"url\": \"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber\"",
                "\"extension\": [\n              {\"url\": \"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-productOrServiceCodeEnd\", \(end)},\n              {\n                \"url\": \"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber\""
            )
        }
        #expect(line.doubts.isEmpty == !isDoubtful)
    }

    /// An end of a month is its last day, and a period without an end goes on (R4, Period).
    @Test(
        arguments: [
            (#""start": "2026-03-09", "end": "2026""#, "2026-12-31", false),
            (#""start": "2026-03-09", "end": "2026-04""#, "2026-04-30", false),
            (#""start": "2026-03-09""#, nil, true),
        ] as [(String, String?, Bool)])
    func `the end of a period is never dropped`(
        period: String, end: String?, isDoubtful: Bool
    ) throws {
        let line = try Self.line {
            try $0.replacing(
                "\"servicedPeriod\": {\n              \"start\": \"2026-03-09\",\n              \"end\": \"2026-05-31\"\n            }",
                "\"servicedPeriod\": {\(period)}")
        }
        #expect(line.dates?.end == end.flatMap { CivilDate($0) })
        #expect(line.doubts.isEmpty == !isDoubtful)
    }

    static let hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"

    @Test(arguments: [
        ("XYZ", hcpcs, true), ("E0110", hcpcs, false), ("97110", hcpcs, false),
        ("RR", hcpcs, false),
        ("E0110", "https://clinic.example/codes", true),
    ])
    func `a modifier that is not read is doubtful, a procedure in its place is none`(
        modifier: String, system: String, isDoubtful: Bool
    ) throws {
        let line = try Self.line {
            try $0.replacing(
                "\"quantity\": {\n              \"value\": 3",
                "\"modifier\": [{\"coding\": [{\"system\": \"\(system)\", \"code\": \"\(modifier)\"}]}], \"quantity\": {\n              \"value\": 3"
            )
        }
        #expect(line.doubts.isEmpty == !isDoubtful)
    }

    @Test(arguments: [
        (
            #""unit": "year", "system": "http://unitsofmeasure.org", "code": "a""#,
            Quantity.Unit.units, true
        ),
        (#""unit": "dozen""#, .units, true),
        (#""unit": "mL", "system": "http://unitsofmeasure.org", "code": "mL""#, .units, true),
        (
            #""unit": "units", "system": "https://codesystem.x12.org/005010/673", "code": "YY""#,
            .units, true
        ),
        (#""unit": "unit", "comparator": ">""#, .units, true),
        (#""unit": "units", "system": "http://unitsofmeasure.org", "code": "d""#, .days, false),
        (
            #""unit": "per visit", "system": "http://unitsofmeasure.org", "code": "{visit}""#,
            .visits, false
        ),
        (#""unit": "1", "system": "http://unitsofmeasure.org", "code": "1""#, .units, false),
        (#""unit": "Each""#, .units, false),
        (#""unit": "months""#, .months, false),
    ])
    func `the code of a unit comes before its word, and an unknown unit is no number of units`(
        unit: String, read: Quantity.Unit, isDoubtful: Bool
    ) throws {
        let line = try Self.line { try $0.replacing("\"value\": 3", "\"value\": 3, \(unit)") }
        #expect(line.quantity?.unit == read)
        #expect(line.doubts.isEmpty == !isDoubtful)
    }

    // MARK: What else

    @Test func `two services in one item, and details, are doubtful`() throws {
        let two = try Self.line {
            try $0.replacing(
                #""code": "E0601""#,
                #""code": "A7030"}, {"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "E0601""#
            )
        }
        #expect(two.doubts.first?.contains("A7030 and E0601") == true)
        let other = try Self.line {
            try $0.replacing(
                #""code": "E0601""#,
                #""code": "E0601"}, {"system": "http://snomed.info/sct", "code": "702172008""#)
        }
        #expect(other.doubts == [])
        let detail = try Self.line {
            try $0.replacing(
                "\"quantity\": {\n              \"value\": 3",
                "\"detail\": [{\"sequence\": 1, \"productOrService\": {\"text\": \"more\"}}], \"quantity\": {\n              \"value\": 3"
            )
        }
        #expect(detail.doubts.count == 1)
    }

    @Test(arguments: [
        (#""deceasedBoolean": true"#, true), (#""deceasedBoolean": false"#, false),
        (#""deceasedDateTime": "2026-03-08T10:00:00Z""#, true),
        (#""deceasedDateTime": "2026-03-09""#, false), (#""deceasedDateTime": "2026""#, true),
    ])
    func `who died before the service gets none`(death: String, isDoubtful: Bool) throws {
        let line = try Self.line {
            try $0.replacing("\"birthDate\"", "\(death), \"birthDate\"")
        }
        #expect(line.doubts.isEmpty == !isDoubtful)
    }

    // MARK: What an item points at

    static let toSupplier = "\"careTeamSequence\": [\n              2\n            ],\n"

    /// The supplier of the sample, at whom one item points, or none.
    @Test func `who is in the care team, and named by no item, belongs to those that name nobody`()
        throws
    {
        let named = try Self.line()
        let unnamed = try Self.line { try $0.replacingAll(Self.toSupplier, "") }
        #expect(named.providers.map(\.role) == [.rendering])
        #expect(unnamed.providers == named.providers)
        #expect(unnamed.doubts == [])
        let one = try Self.line { try $0.replacing(Self.toSupplier, "") }
        #expect(one.providers == [])
    }

    @Test func `whom no item names where each names somebody else is a doubt`() throws {
        let line = try Self.line {
            try $0.replacingAll(Self.toSupplier, "\"careTeamSequence\": [1],\n")
        }
        #expect(line.doubts.count == 1)
        #expect(line.doubts.first?.hasPrefix("To which item") == true)
        // Who only refers gives nothing; and who is there for the whole claim is named.
        let referring = try Self.line {
            try $0.replacingAll(Self.toSupplier, "\"careTeamSequence\": [1],\n")
                .replacing("\"code\": \"SJ\"", "\"code\": \"DN\"")
        }
        #expect(referring.doubts == [])
    }

    @Test(arguments: [
        (toSupplier, "\"careTeamSequence\": [2, 9],\n", true),
        (toSupplier, "\"careTeamSequence\": [9],\n", true),
        (
            "\"diagnosisSequence\": [\n              1\n            ]",
            "\"diagnosisSequence\": [1, 9]", true
        ),
        (toSupplier, toSupplier + "\"informationSequence\": [9],\n", false),
    ])
    func `an item that points at what is not there is told, and doubted where it matters`(
        old: String, new: String, isDoubtful: Bool
    ) throws {
        let fixture = try AnswerFixture(try RequestFile.equipment().replacing(old, new))
        let request = fixture.submission.request
        #expect(request.deviations.contains { $0.code == "pas-sequence-dangling" })
        #expect(request.lines[0].doubts.isEmpty == !isDoubtful)
    }

    // MARK: The patient

    @Test(arguments: [
        ("odette", "01", true), ("odette", "20", false), ("odette", "42", false),
        ("somebody", "01", false),
    ])
    func `an Encounter of somebody else, or of one who died, is a doubt`(
        patient: String, status: String, isSound: Bool
    ) throws {
        let line = try Self.line {
            try $0.replacing(
                "    {\n      \"fullUrl\": \"http://provider.example/fhir/Patient/odette\"",
                """
                    {"fullUrl": "http://provider.example/fhir/Patient/somebody", "resource": {
                      "resourceType": "Patient", "id": "somebody"}},
                    {"fullUrl": "http://provider.example/fhir/Encounter/e", "resource": {
                      "resourceType": "Encounter", "id": "e", "status": "planned",
                      "subject": {"reference": "Patient/\(patient)"},
                      "extension": [{"url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-patientStatus",
                        "valueCodeableConcept": {"coding": [{"code": "\(status)"}]}}]}},
                    {"fullUrl": "http://provider.example/fhir/Patient/odette"
                """
            ).replacing(
                "\"extension\": [\n          {\n            \"url\": \"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-levelOfServiceCode\"",
                """
                "extension": [{"url": "http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter",
                  "valueReference": {"reference": "Encounter/e"}}, {
                  "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-levelOfServiceCode"
                """)
        }
        #expect(line.doubts.isEmpty == isSound)
    }

    @Test func `a Coverage of another patient alone is a doubt`() throws {
        let line = try Self.line {
            try $0.replacing(
                "\"beneficiary\": {\n          \"reference\": \"Patient/odette\"",
                "\"beneficiary\": {\n          \"reference\": \"Patient/somebody\""
            ).replacing(
                "    {\n      \"fullUrl\": \"http://provider.example/fhir/Patient/odette\"",
                """
                    {"fullUrl": "http://provider.example/fhir/Patient/somebody", "resource": {
                      "resourceType": "Patient", "id": "somebody", "birthDate": "1990-01-01"}},
                    {"fullUrl": "http://provider.example/fhir/Patient/odette"
                """)
        }
        #expect(line.doubts == ["The Coverage that came along is another patient's."])
    }

    @Test(arguments: [
        ("Patient/nobody", ["Whom the Coverage that came along covers did not come along."]),
        ("urn:uuid:1", ["Whom the Coverage that came along covers did not come along."]),
        // By the id, or the number, of the patient.
        ("https://other.example/Patient/odette", []), ("https://other.example/Patient/LK1001", []),
    ])
    func `a Coverage whose beneficiary did not come along is a doubt`(
        beneficiary: String, doubts: [String]
    ) throws {
        let line = try Self.line {
            try $0.replacing(
                "\"beneficiary\": {\n          \"reference\": \"Patient/odette\"",
                "\"beneficiary\": {\n          \"reference\": \"\(beneficiary)\"")
        }
        #expect(line.doubts == doubts)
    }

    @Test func `sex and relationship are read, to be compared with the registry`() throws {
        let sample = try AnswerFixture(try RequestFile.equipment()).submission.request.member
        #expect(sample.sex == "F")
        #expect(!sample.isDependent)
        let child = try AnswerFixture(
            try RequestFile.equipment().replacing("\"self\"", "\"child\"")
                .replacing("\"female\"", "\"unknown\"")
        ).submission.request.member
        #expect(child.sex == nil)
        #expect(child.isDependent)
    }

    @Test(arguments: [
        (#""active""#, #""cancelled""#, true),
        (#""active""#, #""active", "period": {"start": "2020-01-01", "end": "2026-03-08"}"#, true),
        (#""active""#, #""active", "period": {"start": "2020-01-01", "end": "2026-12-31"}"#, false),
        (#""active""#, #""active", "period": {"end": "2026-02"}"#, true),
        (#""active""#, #""active", "period": {"end": "2025"}"#, true),
        (#""active""#, #""active", "period": {"end": "2026"}"#, false),
        // As the public sample has it, whose services are of an earlier year.
        (#""active""#, #""active", "period": {"start": "2026-12-01"}"#, false),
    ])
    func `a Coverage that is over speaks against the registry`(
        old: String, new: String, isDoubtful: Bool
    ) throws {
        let line = try Self.line {
            try $0.replacing(
                "\"status\": \(old),\n        \"subscriberId\"",
                "\"status\": \(new),\n        \"subscriberId\"")
        }
        #expect(line.doubts.isEmpty == !isDoubtful)
    }

    /// Another insurer's Coverage before ours, or in its place.
    @Test(arguments: [
        ("active", "larkspur", [] as [String]),
        ("cancelled", "larkspur", ["The Coverage that came along is 'cancelled'."]),
        ("active", "keystone", ["No Coverage that came along is of the insurer that is asked."]),
    ])
    func `of several Coverages that of the insurer who is asked counts`(
        status: String, payor: String, doubts: [String]
    ) throws {
        let line = try Self.line {
            try $0.replacing(
                "\"status\": \"active\",\n        \"subscriberId\"",
                "\"status\": \"\(status)\",\n        \"subscriberId\""
            ).replacing(
                "\"payor\": [\n          {\n            \"reference\": \"Organization/larkspur\"",
                "\"payor\": [\n          {\n            \"reference\": \"Organization/\(payor)\""
            ).replacing(
                "    {\n      \"fullUrl\": \"http://provider.example/fhir/Patient/odette\"",
                """
                    {"fullUrl": "http://provider.example/fhir/Organization/keystone", "resource": {
                      "resourceType": "Organization", "id": "keystone", "identifier": [{"value": "KEY"}]}},
                    {"fullUrl": "http://provider.example/fhir/Coverage/keystone", "resource": {
                      "resourceType": "Coverage", "id": "keystone", "status": "draft",
                      "beneficiary": {"reference": "Patient/odette"},
                      "payor": [{"reference": "Organization/keystone"}]}},
                    {"fullUrl": "http://provider.example/fhir/Patient/odette"
                """
            ).replacing(
                "\"insurance\": [",
                "\"insurance\": [{\"sequence\": 9, \"focal\": true, \"coverage\": {\"reference\": \"Coverage/keystone\"}},"
            )
        }
        #expect(line.doubts == doubts)
    }

    @Test(
        arguments: [
            (#""active": false, "#, "not in use"),
            (
                #""link": [{"type": "replaced-by", "other": {"reference": "Patient/2"}}], "#,
                "replaced"
            ),
            (
                #""active": true, "link": [{"type": "seealso", "other": {"reference": "Patient/2"}}], "#,
                nil
            ),
        ] as [(String, String?)])
    func `a record of the patient that is not used any more is a doubt`(
        said: String, told: String?
    ) throws {
        let line = try Self.line {
            try $0.replacing(
                "\"resourceType\": \"Patient\",", "\"resourceType\": \"Patient\", \(said)")
        }
        #expect(line.doubts.count == (told == nil ? 0 : 1))
        if let told { #expect(line.doubts[0].contains(told)) }
    }

    @Test(arguments: [
        (#"[{"use": "maiden", "family": "Berg"}, {"family": "Lindqvist"}]"#, "Lindqvist"),
        (#"[{"family": "Berg"}, {"use": "official", "family": "Lindqvist"}]"#, "Lindqvist"),
        (#"[{"use": "old", "family": "Berg"}]"#, "Berg"),
    ])
    func `a patient goes by the official name, else by none of another time`(
        names: String, family: String
    ) throws {
        let name =
            "\"name\": [\n          {\n            \"family\": \"Quill\",\n            \"given\": [\n              \"Odette\"\n            ]\n          }\n        ]"
        let file = try RequestFile.equipment().replacing(name, "\"name\": \(names)")
        #expect(try AnswerFixture(file).submission.request.member.family == family)
    }
}
