import Cases
import CodeSets
import FHIRPath
import JSON
import Policies
import Primitives
import Testing

/// Criteria in FHIRPath: what they see, and what their value comes to.
@Suite struct PathTestTests {
    static let index22 = PolicyFixture.resource(
        """
        {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org",
        "code":"69990-0"}]},"effectiveDateTime":"2026-02-03","valueQuantity":{"value":22,"unit":"{events}/h"}}
        """)
    static let answers = PolicyFixture.resource(
        """
        {"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"group","item":[
        {"linkId":"home","answer":[{"valueBoolean":false}]}]}]}
        """)

    private func find(
        _ text: String, absent: PathTest.Absent = .unknown, _ input: PolicyInput
    ) throws -> (Verdict, CheckRecord) {
        PolicyFixture.find(.path(try PathTest(text, absent: absent)), input)
    }

    @Test(arguments: [
        ("%evidence.ofType(Observation).value.ofType(Quantity).value >= 15", Verdict.met),
        ("%evidence.ofType(Observation).value.ofType(Quantity).value >= 30", .notMet),
        ("%evidence.ofType(Procedure).status = 'completed'", .unknown),
        // What is no boolean is there.
        ("%evidence.ofType(Observation).where(status = 'final')", .met),
        ("%evidence.ofType(Observation).where(status = 'preliminary')", .unknown),
        (
            "%evidence.ofType(QuestionnaireResponse).repeat(item).where(linkId = 'home').answer.value",
            .notMet
        ),
        // Kleene: false and unknown is false, true and unknown is unknown.
        ("%age >= 18 and %evidence.ofType(Procedure).status = 'completed'", .unknown),
        ("%age >= 65 and %evidence.ofType(Procedure).status = 'completed'", .notMet),
        // Several booleans that differ say nothing.
        ("%evidence.ofType(Observation).select(true | false)", .unknown),
        // What fails is unknown, never not met.
        ("(%age | 2) > 1", .unknown),
    ])
    func `a value becomes a verdict`(text: String, verdict: Verdict) throws {
        let input = PolicyFixture.input([Self.index22, Self.answers])
        #expect(try find(text, input).0 == verdict)
    }

    @Test(arguments: [(PathTest.Absent.unknown, Verdict.unknown), (.met, .met), (.notMet, .notMet)])
    func `a policy says what absence means`(absent: PathTest.Absent, verdict: Verdict) throws {
        let found = try find("%evidence.ofType(Procedure)", absent: absent, PolicyFixture.input())
        #expect(found.0 == verdict)
    }

    @Test(arguments: [
        "%request.item.productOrService.coding.where(system = 'http://www.ama-assn.org/go/cpt').code = '72148'",
        "%line.quantity.value = 2", "%line.location.ofType(CodeableConcept).coding.code = '22'",
        "%request.diagnosis.diagnosis.ofType(CodeableConcept).coding.code.first() = 'M54.16'",
        "%line.diagnosisSequence = 1", "%age = 40", "%serviceDate = @2026-03-10",
        "%reference = @2026-03-02", "today() = @2026-03-02", "%patient.exists()",
        "%request.patient.resolve().is(Patient)", "item.sequence = 1", "%line.is(BackboneElement)",
    ])
    func `the request is a Claim`(text: String) throws {
        let input = PolicyFixture.input(
            diagnoses: ["M54.16", "I10"], pointers: [1], linePlace: "22", units: "2")
        #expect(try find(text, input).0 == .met)
    }

    @Test func `a request without lines has one item`() throws {
        let input = PolicyFixture.input(eventPlace: "21", hasLine: false)
        let place = "%line.location.ofType(CodeableConcept).coding.code = '21'"
        #expect(try find(place, input).0 == .met)
        #expect(try find("%request.item.count() = 1", input).0 == .met)
    }

    @Test func `a file that is no resource is one to expressions`() throws {
        let input = PolicyFixture.input([
            PolicyFixture.document("34117-2", on: "2026-02-01", title: "Visit")
        ])
        let text =
            "%evidence.ofType(DocumentReference).where(type.coding.code = '34117-2' and date >= %reference - 6 months)"
        let (verdict, record) = try find(text, input)
        #expect(verdict == .met)
        #expect(record.input == "DocumentReference 34117-2 of 2026-02-01")
        #expect(record.document == DocumentDigest("sha256:2"))
        #expect(record.place == nil)
    }

    @Test func `what it looked at is quoted with document and path`() throws {
        let text = "%evidence.ofType(Observation).value.ofType(Quantity).value >= 30"
        let (_, record) = try find(text, PolicyFixture.input([Self.index22]))
        #expect(record.finding == "Is it x? No: 22.")
        #expect(record.document == DocumentDigest("sha256:1"))
        guard case .json(let path, _, _)? = record.place else {
            Issue.record("\(String(describing: record.place))")
            return
        }
        #expect(path == "$.valueQuantity.value")
    }

    @Test func `of the request the element is named`() throws {
        let (_, record) = try find("%line.quantity.value > 3", PolicyFixture.input(units: "2"))
        #expect(record.place == .argument("%request.item[0].quantity.value"))
        #expect(record.document == nil)
    }

    @Test func `a Bundle among the evidence stands for its resources`() throws {
        let bundle = PolicyFixture.resource(
            """
            {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Procedure",
            "status":"completed"}}]}
            """)
        let text = "%evidence.ofType(Procedure).status = 'completed'"
        #expect(try find(text, PolicyFixture.input([bundle])).0 == .met)
    }
}

/// What policies share.
@Suite struct VocabularyTests {
    private func vocabulary() throws -> Vocabulary {
        var vocabulary = Vocabulary()
        vocabulary.add(
            ValueSet(
                name: "heart", title: "Heart", citation: Citation("S"),
                entries: [
                    ValueSet.Entry(system: "http://hl7.org/fhir/sid/icd-10-cm", code: "I50*"),
                    ValueSet.Entry(system: "http://hl7.org/fhir/sid/icd-10-cm", code: "I10"),
                ]))
        try vocabulary.define(
            "diagnoses", "%request.diagnosis.diagnosis.ofType(CodeableConcept)")
        try vocabulary.define("heart", "%diagnoses.where(memberOf('heart'))")
        return vocabulary
    }

    @Test(arguments: [("I50.9", true), ("I10", true), ("I10.9", false), ("I5A", false)])
    func `a definition stands on another, and a set on beginnings of codes`(
        code: String, isMet: Bool
    ) throws {
        let test = try PathTest("%heart", absent: .notMet, vocabulary())
        let (verdict, _) = PolicyFixture.find(
            .path(test), PolicyFixture.input(diagnoses: ["E11.9", code]))
        #expect(verdict == (isMet ? .met : .notMet))
        #expect(test.valueSetNames == ["heart"])
        #expect(!test.looksAtEvidence)
    }

    @Test func `a code without a system counts where there is one system`() throws {
        let set = try #require(try vocabulary().valueSets["heart"])
        #expect(set.contains([PathCode(system: nil, code: "I509")]))
        #expect(!set.contains([PathCode(system: "http://snomed.info/sct", code: "I10")]))
        #expect(!set.contains([]))
    }

    @Test(arguments: [
        ("%evidence.ofType(Observation).exists()", "policy-absence"),
        ("%age >= 18 and %evidence.ofType(Observation).count() > 1", "policy-absence"),
        ("%line.quantitty.value > 1", "policy-type"), ("%patient.gender = 1", "policy-never-true"),
        ("1 = 1", "policy-constant"), ("%patient.id.matches(%patient.gender)", "policy-pattern"),
        ("%line.productOrService.memberOf('none')", "policy-value-set"),
        ("%line.productOrService.memberOf(%patient.id)", "policy-value-set"),
        ("%request.status.repeat($this & 'x')", "policy-limit"),
    ])
    func `what is wrong is told before there is a request`(text: String, code: String) throws {
        let test = try PathTest(text, vocabulary())
        #expect(test.findings(isAbsenceMeant: false).map(\.code) == [code])
    }

    @Test(arguments: [
        "%evidence.ofType(Observation).where(component.exists())",
        "%evidence.ofType(Observation).where(code.coding.exists(code = 'x')).value",
        "%request.diagnosis.exists()", "%heart", "item.exists()",
    ])
    func `what may be meant is let pass`(text: String) throws {
        #expect(try PathTest(text, vocabulary()).findings(isAbsenceMeant: false).isEmpty)
    }

    @Test(arguments: ["%nothing", "%line.quantity.value >", "%line.matches('(a)\\\\1')"])
    func `what is no expression is refused`(text: String) throws {
        #expect(throws: PathError.self) { try PathTest(text, vocabulary()) }
    }

    @Test func `an expression of a megabyte is refused`() throws {
        let text = "%age > " + String(repeating: "1", count: 1 << 20)
        #expect { try PathTest(text) } throws: { ($0 as? PathError)?.kind == .limit }
    }
}

/// What answers a criterion, as its expression shows it.
@Suite struct AskedTests {
    @Test(arguments: [
        (
            "%answers.where(linkId = 'home').answer.value.ofType(boolean)",
            PathTest.Asked.yesOrNo(linkID: "home")
        ),
        (
            "%answers.where(linkId = 'home').answer.value.ofType(boolean).not()",
            .yesOrNo(linkID: "home")
        ),
        ("%answers.where(linkId = 'weeks').answer.value >= 6", .number(linkID: "weeks")),
        (
            "%answers.where(linkId = 'level').answer.value.ofType(Coding).select(code in ('K3' | 'K4'))",
            .code(linkID: "level", ["K3", "K4"])
        ),
        (
            "%evidence.ofType(Observation).where(code.coding.code = '39156-5').value > 3",
            .measurement(code: "39156-5", unit: nil)
        ),
        ("%evidence.ofType(DocumentReference).where(type.coding.code = '34117-2')", .document),
        ("%line.quantity.value < 3", .request),
    ])
    func `a criterion says what answers it`(text: String, asked: PathTest.Asked) throws {
        var vocabulary = Vocabulary()
        try vocabulary.define("answers", "%evidence.ofType(QuestionnaireResponse).item")
        #expect(try PathTest(text, vocabulary).asked == asked)
    }
}
