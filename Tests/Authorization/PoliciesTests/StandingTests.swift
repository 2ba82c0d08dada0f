import Cases
import FHIRPath
import JSON
import Policies
import Primitives
import Testing

/// What counts as evidence: what stands, is about the member, and came. All else is unknown, in a test and in an expression.
@Suite struct StandingTests {
    static let code =
        #""code":{"coding":[{"system":"http://snomed.info/sct","code":"78275009"}]}"#

    /// What a test over its type and an expression over all that came make of resources.
    private func verdicts(_ type: String, _ members: [String]) throws -> Set<Verdict> {
        let items = members.map {
            PolicyFixture.resource(#"{"resourceType":"\#(type)",\#(Self.code),\#($0)}"#)
        }
        let input = PolicyFixture.input(items)
        let tests: [Policies.Test] = [
            .resource(type: type, codes: CodeChoice(["78275009"]), withinDays: nil),
            .path(try PathTest("%evidence.ofType(\(type))")),
        ]
        return Set(tests.map { PolicyFixture.find($0, input).0 })
    }

    private static func concept(_ key: String, _ code: String) -> String {
        #""\#(key)":{"coding":[{"code":"\#(code)"}]}"#
    }

    @Test(arguments: [
        #""id":"c""#, concept("verificationStatus", "confirmed"),
        concept("clinicalStatus", "active"), concept("clinicalStatus", "relapse"),
    ])
    func `a diagnosis that is confirmed and there counts`(members: String) throws {
        #expect(try verdicts("Condition", [members]) == [.met])
    }

    @Test(arguments: [
        concept("verificationStatus", "unconfirmed"),
        concept("verificationStatus", "provisional"),
        concept("verificationStatus", "differential"), concept("verificationStatus", "refuted"),
        concept("verificationStatus", "entered-in-error"), concept("clinicalStatus", "resolved"),
        concept("clinicalStatus", "inactive"), concept("clinicalStatus", "remission"),
        #""verificationStatus":{"text":"refuted"}"#,
    ])
    func `a diagnosis that is not sure, or is over, does not`(members: String) throws {
        #expect(try verdicts("Condition", [members]) == [.unknown])
    }

    @Test(
        arguments: [
            ("2026-02-01", "2026-02-20", Verdict.unknown), ("2026-02-20", "2026-02-20", .unknown),
            ("2026-02-20", nil, .unknown), ("2026-02-20", "2026-02-01", .met),
        ] as [(String, String?, Verdict)])
    func `a diagnosis that was refuted since is in doubt`(
        confirmed: String, refuted: String?, verdict: Verdict
    ) throws {
        let date = refuted.map { #","recordedDate":"\#($0)""# } ?? ""
        let conditions = [
            Self.concept("verificationStatus", "confirmed") + #","recordedDate":"\#(confirmed)""#,
            Self.concept("verificationStatus", "refuted") + date,
        ]
        #expect(try verdicts("Condition", conditions) == [verdict])
        #expect(try verdicts("Condition", conditions.reversed()) == [verdict])
    }

    @Test func `one that was entered by mistake takes nothing from another`() throws {
        let conditions = [
            Self.concept("verificationStatus", "confirmed") + #","recordedDate":"2026-02-01""#,
            Self.concept("verificationStatus", "entered-in-error")
                + #","recordedDate":"2026-02-20""#,
        ]
        #expect(try verdicts("Condition", conditions) == [.met])
    }

    @Test(
        arguments: [
            ("Procedure", "completed", Verdict.met), ("Procedure", "in-progress", .unknown),
            ("Procedure", "on-hold", .unknown), ("Procedure", "stopped", .unknown),
            ("Procedure", "unknown", .unknown), ("Procedure", "preparation", .unknown),
            ("MedicationRequest", "active", .met), ("MedicationRequest", "stopped", .unknown),
            ("MedicationStatement", "intended", .unknown), ("ServiceRequest", "draft", .unknown),
            ("ServiceRequest", "revoked", .unknown), ("Observation", "unknown", .unknown),
            ("Encounter", "finished", .met), ("Encounter", "planned", .unknown),
        ])
    func `of each type what is done and stands counts`(
        type: String, status: String, verdict: Verdict
    ) throws {
        #expect(try verdicts(type, [#""status":"\#(status)""#]) == [verdict])
    }

    @Test(
        arguments: [
            ("Observation", Verdict.unknown), ("Procedure", .unknown),
            ("ServiceRequest", .unknown), ("MedicationRequest", .unknown), ("Device", .met),
        ])
    func `a status that R4 wants and that is not told is not known`(
        type: String, verdict: Verdict
    ) throws {
        #expect(try verdicts(type, [#""id":"x""#]) == [verdict])
        // Whatever the reason is that stands in its place.
        #expect(try verdicts(type, [#""_status":{"extension":[{"url":"x"}]}"#]) == [.unknown])
    }

    @Test(
        arguments: [
            (#""resourceType":"Observation","status":"final""#, Verdict.met),
            (#""resourceType":"Observation","status":"entered-in-error""#, .unknown),
            (
                #""resourceType":"Observation","status":"final","subject":{"identifier":{"value":"M2"}}"#,
                .unknown
            ),
            (
                ##""resourceType":"Observation","status":"final","subject":{"reference":"#p"}"##,
                .unknown
            ),
            (#""resourceType":"Practitioner""#, .met),
            (#""resourceType":"Questionnaire","status":"draft""#, .met),
        ])
    func `what is contained is judged with what holds it`(
        contained: String, verdict: Verdict
    ) throws {
        let patient = #"{"resourceType":"Patient","id":"p","identifier":[{"value":"M2"}]}"#
        let members = #""status":"final","contained":[{\#(contained)},\#(patient)]"#
        #expect(try verdicts("Observation", [members]) == [verdict])
    }

    @Test(
        arguments: [
            (#""intent":"order""#, Verdict.met), (#""intent":"proposal""#, .unknown),
            (#""intent":"plan""#, .unknown), (#""doNotPerform":true"#, .unknown),
            (#""doNotPerform":false"#, .met),
        ])
    func `what is only thought of, or not to be done, is no order`(
        members: String, verdict: Verdict
    ) throws {
        #expect(try verdicts("ServiceRequest", [#""status":"active","# + members]) == [verdict])
    }

    @Test(
        arguments: [
            (#""content":[{"attachment":{"data":"eA=="}}]"#, Verdict.met),
            (#""content":[{"attachment":{"title":"x"}},{"attachment":{"data":"eA=="}}]"#, .met),
            (#""content":[{"attachment":{"data":""}}]"#, .unknown),
            (#""content":[{"attachment":{"url":"https://clinic.example/1.pdf"}}]"#, .unknown),
            (#""content":[{"attachment":{"title":"x"}}]"#, .unknown), (#""id":"x""#, .unknown),
            (#""docStatus":"preliminary","content":[{"attachment":{"data":"eA=="}}]"#, .unknown),
            (#""docStatus":"final","content":[{"attachment":{"data":"eA=="}}]"#, .met),
        ])
    func `a document counts where it came`(members: String, verdict: Verdict) throws {
        let type = #""type":{"coding":[{"system":"http://loinc.org","code":"34117-2"}]}"#
        let item = PolicyFixture.resource(
            #"{"resourceType":"DocumentReference","status":"current",\#(type),\#(members)}"#)
        let input = PolicyFixture.input([item])
        let test = Policies.Test.document(loinc: ["34117-2"], withinDays: nil)
        #expect(PolicyFixture.find(test, input).0 == verdict)
        let path = Policies.Test.path(try PathTest("%evidence.ofType(DocumentReference)"))
        #expect(PolicyFixture.find(path, input).0 == verdict)
    }

    @Test(
        arguments: [
            (#""conclusion":"x""#, Verdict.met),
            (#""result":[{"reference":"Observation/1"}]"#, .met),
            (#""presentedForm":[{"data":"eA=="}]"#, .met),
            (#""presentedForm":[{"url":"https://clinic.example/1.pdf"}]"#, .unknown),
            (#""id":"x""#, .unknown),
        ])
    func `a report counts where it says something`(members: String, verdict: Verdict) {
        let code = #""code":{"coding":[{"system":"http://loinc.org","code":"28633-6"}]}"#
        let item = PolicyFixture.resource(
            #"{"resourceType":"DiagnosticReport","status":"final",\#(code),\#(members)}"#)
        let test = Policies.Test.document(loinc: ["28633-6"], withinDays: nil)
        #expect(PolicyFixture.find(test, PolicyFixture.input([item])).0 == verdict)
    }

    /// The member of the fixture goes by M1.
    @Test(
        arguments: [
            (#""subject":{"reference":"Patient/7"}"#, Verdict.met),
            (#""subject":{"identifier":{"value":"M1"}}"#, .met),
            (#""subject":{"identifier":{"value":"M2"}}"#, .unknown),
            (#""subject":{"reference":"Patient/7","identifier":{"value":"M2"}}"#, .unknown),
            (#""subject":{"reference":"Group/7"}"#, .unknown),
            (#""subject":{"reference":"http://clinic.example/fhir/Group/7/_history/2"}"#, .unknown),
            (#""subject":{"type":"Group"}"#, .unknown),
            (#""focus":[{"reference":"RelatedPerson/x"}]"#, .unknown),
            (
                ##""subject":{"reference":"#p"},"contained":[{"resourceType":"Patient","id":"p","identifier":[{"value":"M2"}]}]"##,
                .unknown
            ),
            (
                ##""subject":{"reference":"#p"},"contained":[{"resourceType":"Patient","id":"p","identifier":[{"value":"M1"}]}]"##,
                .met
            ),
            (
                ##""subject":{"reference":"#p"},"contained":[{"resourceType":"Patient","id":"p"}]"##,
                .unknown
            ),
        ])
    func `what names somebody else is no evidence for the member`(
        members: String, verdict: Verdict
    ) throws {
        #expect(try verdicts("Observation", [#""status":"final","# + members]) == [verdict])
    }
}

/// What expressions see of what came.
@Suite struct SeenEvidenceTests {
    private func verdict(
        _ expression: String, _ resources: [String], absent: PathTest.Absent = .unknown
    ) throws -> Verdict {
        let input = PolicyFixture.input(resources.map { PolicyFixture.resource($0) })
        let test = Policies.Test.path(try PathTest(expression, absent: absent))
        return PolicyFixture.find(test, input).0
    }

    static let high = "%evidence.ofType(Observation).value.ofType(Quantity).value >= 35"

    @Test(
        arguments: [
            (#""valueQuantity":{"value":38}"#, Verdict.met),
            (#""valueQuantity":{"value":38,"comparator":"<"}"#, .unknown),
            (
                #""valueQuantity":{"value":38},"component":[{"valueQuantity":{"comparator":">"}}]"#,
                .unknown
            ),
        ])
    func `a bound is no number`(members: String, verdict: Verdict) throws {
        let observation = #"{"resourceType":"Observation","status":"final",\#(members)}"#
        #expect(try self.verdict(Self.high, [observation]) == verdict)
        let bundle = #"{"resourceType":"Bundle","entry":[{"resource":\#(observation)}]}"#
        #expect(try self.verdict(Self.high, [bundle]) == verdict)
    }

    @Test(
        arguments: [
            (#""status":"final""#, Verdict.met), (#""status":"entered-in-error""#, .unknown),
            (#""status":"final","modifierExtension":[{"url":"x"}]"#, .unknown),
            (#""status":"final","subject":{"reference":"Patient/1"}"#, .met),
            (#""status":"final","subject":{"reference":"Patient/2"}"#, .unknown),
            (#""status":"final","subject":{"reference":"Patient/3"}"#, .met),
            (#""status":"final","subject":{"identifier":{"value":"M2"}}"#, .unknown),
        ])
    func `a Bundle is looked at entry by entry`(members: String, verdict: Verdict) throws {
        func entry(_ name: String, _ resource: String) -> String {
            #"{"fullUrl":"http://clinic.example/fhir/\#(name)","resource":{\#(resource)}}"#
        }
        let patients = ["1", "2"].map {
            entry(
                "Patient/\($0)",
                #""resourceType":"Patient","identifier":[{"value":"M\#($0)"}]"#)
        }
        let observation = entry(
            "Observation/1",
            #""resourceType":"Observation",\#(members),"valueQuantity":{"value":38}"#)
        let entries = (patients + [observation]).joined(separator: ",")
        let bundle = #"{"resourceType":"Bundle","type":"collection","entry":[\#(entries)]}"#
        #expect(try self.verdict(Self.high, [bundle]) == verdict)
    }

    /// A report that stands names a result, which an expression looks at by the reference.
    @Test(
        arguments: [
            (#""status":"final""#, Verdict.met), (#""status":"entered-in-error""#, .unknown),
            (#""status":"final","subject":{"reference":"Patient/2"}"#, .unknown),
            (#""status":"final","modifierExtension":[{"url":"x"}]"#, .unknown),
        ])
    func `a reference leads to what counts, and to nothing that is held back`(
        members: String, verdict: Verdict
    ) throws {
        func entry(_ name: String, _ resource: String) -> String {
            #"{"fullUrl":"http://clinic.example/fhir/\#(name)","resource":{\#(resource)}}"#
        }
        let entries = [
            entry(
                "Patient/2", #""resourceType":"Patient","identifier":[{"value":"M2"}]"#),
            entry(
                "DiagnosticReport/1",
                #""resourceType":"DiagnosticReport","status":"final","result":[{"reference":"Observation/1"}]"#
            ),
            entry(
                "Observation/1",
                #""resourceType":"Observation",\#(members),"valueQuantity":{"value":38}"#),
        ].joined(separator: ",")
        let bundle = #"{"resourceType":"Bundle","type":"collection","entry":[\#(entries)]}"#
        let results = "%evidence.ofType(DiagnosticReport).result.resolve()"
        let isHigh = ".ofType(Observation).value.ofType(Quantity).value >= 35"
        #expect(try self.verdict(results + isHigh, [bundle]) == verdict)
    }

    /// The items of a message, as they come with a request.
    @Test(
        arguments: [
            ("Observation/1", Verdict.met), ("Observation/2", .unknown), ("Practitioner/1", .met),
            ("Patient/1", .met), ("Patient/2", .unknown), ("Claim/1", .unknown),
        ])
    func `of a message, references lead to what is evidence and to who somebody is`(
        target: String, verdict: Verdict
    ) throws {
        func entry(_ name: String, _ members: String) -> String {
            let type = name.prefix { $0 != "/" }
            return
                #"{"fullUrl":"http://clinic.example/fhir/\#(name)","resource":{"resourceType":"\#(type)",\#(members)}}"#
        }
        let entries = [
            entry("Observation/1", #""status":"final""#),
            // It came along, and was withdrawn.
            entry("Observation/2", #""status":"final""#),
            entry("Practitioner/1", #""id":"1""#),
            entry("Patient/1", #""identifier":[{"value":"M1"}]"#),
            entry("Patient/2", #""identifier":[{"value":"M2"}]"#),
            entry("Claim/1", #""status":"active""#),
            entry(
                "DiagnosticReport/1",
                #""status":"final","result":[{"reference":"\#(target)"}]"#),
        ].joined(separator: ",")
        let root = try JSONDocument.parse(
            Array(#"{"resourceType":"Bundle","entry":[\#(entries)]}"#.utf8)
        ).root
        let items = [0, 6].compactMap { root["entry"]?[$0]?["resource"] }.map {
            EvidenceItem(resource: $0, digest: DocumentDigest("sha256:1"))
        }
        let test = Policies.Test.path(
            try PathTest("%evidence.ofType(DiagnosticReport).result.resolve().exists()"))
        let found = PolicyFixture.find(test, PolicyFixture.input(items)).0
        #expect(found == (verdict == .met ? .met : .notMet))
    }

    static let provisional = #"""
        {"resourceType":"Condition","recordedDate":"2026-01-01","code":{"coding":[{"code":"M00.061"}]},
        "verificationStatus":{"coding":[{"code":"provisional"}]}}
        """#
    static let confirmed = #"""
        {"resourceType":"Condition","recordedDate":"2026-02-01","code":{"coding":[{"code":"M00.061"}]},
        "verificationStatus":{"coding":[{"code":"confirmed"}]}}
        """#
    static let preliminary = #"{"resourceType":"Observation","status":"preliminary"}"#

    @Test(arguments: [
        ("%evidence.ofType(Condition)", PathTest.Absent.met, Verdict.met),
        ("%evidence.ofType(Condition)", .notMet, .notMet),
        ("%evidence.ofType(Condition).exists()", .notMet, .notMet),
        ("%evidence.ofType(Condition).exists().not()", .met, .met),
        ("%evidence.ofType(Condition).empty()", .met, .met),
        ("%evidence.ofType(Condition).count() < 2", .met, .met),
        ("%evidence.where($this is Condition)", .notMet, .notMet),
    ])
    func `what absence says is not said while something came that proves nothing`(
        expression: String, absent: PathTest.Absent, said: Verdict
    ) throws {
        #expect(try verdict(expression, [], absent: absent) == said)
        #expect(try verdict(expression, [Self.provisional], absent: absent) == .unknown)
        // Of another type, it says nothing of this one; where the types are not known, it may.
        let isTyped = !expression.contains(" is ")
        #expect(
            try verdict(expression, [Self.preliminary], absent: absent)
                == (isTyped ? said : .unknown))
    }

    @Test(arguments: [
        ("%evidence.ofType(Condition)", PathTest.Absent.notMet, Verdict.met),
        ("%evidence.ofType(Condition).exists()", .notMet, .met),
        ("%evidence.ofType(Condition).exists().not()", .met, .notMet),
        // One more might come to another number.
        ("%evidence.ofType(Condition).count() = 1", .notMet, .unknown),
    ])
    func `what is there and counts stays so beside what does not`(
        expression: String, absent: PathTest.Absent, said: Verdict
    ) throws {
        let found = try verdict(expression, [Self.confirmed, Self.provisional], absent: absent)
        #expect(found == said)
    }

    /// Whatever the groups above it are, what is in doubt never leads to yes.
    @Test func `under not, all, any and at least, it is in doubt`() throws {
        func leaf(_ absent: PathTest.Absent, _ text: String) throws -> Criterion {
            PolicyFixture.leaf("x\(absent)", .path(try PathTest(text, absent: absent)))
        }
        let free = Criterion.not(try leaf(.notMet, "%evidence.ofType(Condition)"))
        let empty = try leaf(.met, "%evidence.ofType(Condition).empty()")
        let trees: [Criterion] = [
            free, .not(.not(free)), .all([free]), .any([free, empty]), .atLeast(1, [free, empty]),
            .not(.any([.not(free)])), .not(.all([.not(empty), .not(free)])),
            .atLeast(2, [free, empty]),
        ]
        for tree in trees {
            func verdict(_ json: [String]) -> Verdict {
                let input = PolicyFixture.input(json.map { PolicyFixture.resource($0) })
                return evaluate(PolicyFixture.policy(tree), input).verdict
            }
            #expect(verdict([]) == .met)
            #expect(verdict([Self.provisional]) == .unknown)
            #expect(verdict([Self.confirmed]) == .notMet)
        }
    }

    @Test(arguments: [("2026-02-01", Verdict.met), ("2026-01-01", .unknown)])
    func `of two results of one day none is the newest`(first: String, verdict: Verdict) throws {
        func result(_ value: Int, _ day: String) -> String {
            #"{"resourceType":"Observation","status":"final","effectiveDateTime":"\#(day)","valueQuantity":{"value":\#(value)}}"#
        }
        let results = [result(36, first), result(33, "2026-01-01")]
        let newest =
            "%evidence.sort(-effective.ofType(dateTime)).first().value.ofType(Quantity).value >= 35"
        #expect(try self.verdict(newest, results) == verdict)
        #expect(try self.verdict(newest, results.reversed()) == verdict)
    }
}
