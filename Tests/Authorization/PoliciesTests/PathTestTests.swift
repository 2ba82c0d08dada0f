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
        "%has", "%has.not()", "%age > 3 and %has", "%hasNot",
        "'M00' in %evidence.ofType(Condition).code.coding.code",
        "%evidence.ofType(Condition).code.coding.code contains 'M00'",
        "(%evidence.ofType(Condition).id | 'x').single() = 'y'",
        "%evidence.ofType(Condition).aggregate($total + 1, 0) > 0",
        "%evidence.ofType(Condition).id.combine('x').distinct() contains 'x'",
    ])
    func `what makes an answer of nothing is refused, however it is written`(text: String) throws {
        var vocabulary = Vocabulary()
        try vocabulary.define("has", "%evidence.ofType(Condition).exists()")
        try vocabulary.define("hasNot", "%has.not()")
        let codes = try PathTest(text, vocabulary).findings(isAbsenceMeant: false).map(\.code)
        #expect(codes == ["policy-absence"])
    }

    @Test(arguments: [
        ("%evidence.ofType(Condition).exists()", [PathTest.Absent.notMet]),
        ("%evidence.ofType(Condition).exists().not()", [.met]),
        ("%evidence.ofType(Condition).empty()", [.met]), ("%has", [.notMet]), ("%hasNot", [.met]),
        ("%evidence.ofType(Condition).count() < 2", [.met]),
        ("%age > 18 and %evidence.ofType(Condition).count() < 2", [.met]),
        ("%age > 18 or %has", [.notMet]), ("(%age > 18 or %has).not()", [.met]),
        // One part is met then, and another is not.
        ("%has and %hasNot", []), ("%evidence.ofType(Condition).code", [.unknown, .met, .notMet]),
        ("%line.quantity.value > 3", [.unknown, .met, .notMet]),
    ])
    func `absent says what the expression makes of it`(text: String, sound: [PathTest.Absent])
        throws
    {
        var vocabulary = Vocabulary()
        try vocabulary.define("has", "%evidence.ofType(Condition).exists()")
        try vocabulary.define("hasNot", "%has.not()")
        for absent in PathTest.Absent.allCases {
            let test = try PathTest(text, absent: absent, vocabulary)
            let codes = test.findings(isAbsenceMeant: true).map(\.code)
            #expect(codes == (sound.contains(absent) ? [] : ["policy-absence"]), "\(absent)")
        }
    }

    @Test(arguments: [
        ("%evidence.ofType(Observation).first().value.ofType(string) = 'x'", "policy-order"),
        ("%evidence.ofType(Observation)[0].status = 'final'", "policy-order"),
        ("%results.last().status = 'final'", "policy-order"),
        ("%evidence.ofType(Observation).value.ofType(Quantity).value >= 7", "policy-unit"),
        ("%newest.value.ofType(Quantity).value >= 7", "policy-unit"),
        (
            "%evidence.ofType(Observation).value.ofType(Quantity).where(system = %ucum and code = 'events/hour').value >= 7",
            "policy-unit"
        ),
        ("%evidence.code.coding.where(system = %loinc and code = '39156-6')", "policy-code"),
        ("%evidence.code.coding.where(system = %loinc and code = 'M00')", "policy-code"),
        (
            "%evidence.code.coding.where(system = 'http://loinc.com' and code = 'x')",
            "policy-system"
        ),
        ("%evidence.code.coding.where(system = 'RxNorm' and code = '5856')", "policy-system"),
    ])
    func `what is probably not meant is a warning`(text: String, code: String) throws {
        let findings = try PathTest(text, results()).findings(isAbsenceMeant: false)
        #expect(findings.map(\.code) == [code])
        #expect(findings.map(\.isWarning) == [true])
    }

    @Test(arguments: [
        "%newest.value.ofType(Quantity).where(system = %ucum and code = '%').value >= 7",
        "%results.sort(effective.ofType(dateTime)).last().status = 'final'", "%results.skip(1)",
        "%results.where(note.first().text = 'x')", "%newest.value.ofType(Quantity) >= 7 '%'",
        "%evidence.code.coding.where(system = %loinc and (code = '39156-5' or code = 'LA33-6'))",
        "%evidence.code.coding.where(system = 'http://payer.example/list' and code = 'x')",
        "%request.diagnosis.first().sequence = 1", "%line.quantity.value > 3",
    ])
    func `what picks by time and names its unit is let pass`(text: String) throws {
        #expect(try PathTest(text, results()).findings(isAbsenceMeant: false) == [])
    }

    private func results() throws -> Vocabulary {
        var vocabulary = Vocabulary()
        try vocabulary.define("results", "%evidence.ofType(Observation).where(status = 'final')")
        try vocabulary.define("newest", "%results.sort(-effective.ofType(dateTime)).first()")
        return vocabulary
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
        "%request.diagnosis.exists()", "%heart", "item.exists()", "%patient.gender = 'male'",
    ])
    func `what may be meant is let pass`(text: String) throws {
        #expect(try PathTest(text, vocabulary()).findings(isAbsenceMeant: false).isEmpty)
    }

    @Test(arguments: ["evidence", "age", "loinc", "ucum", "vs-x", "resource"])
    func `a name that is something already is taken`(name: String) {
        #expect(Vocabulary().isTaken(name))
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

/// Codes, systems and units that are probably none.
@Suite struct CodeDoubtTests {
    static let icd10 = "http://hl7.org/fhir/sid/icd-10-cm"
    static let loinc = "http://loinc.org"

    @Test(arguments: [
        ("E11.9", icd10, true), ("E11*", icd10, true), ("E1*", icd10, true),
        ("250.00", icd10, false),
        ("25*", icd10, false), ("39156-5", loinc, true), ("39156-4", loinc, false),
        ("E11.9", loinc, false), ("LA33-6", loinc, true), ("LP1*", loinc, true),
        ("73211009", "http://snomed.info/sct", true), ("E11.9", "http://snomed.info/sct", false),
        ("72148", "http://www.ama-assn.org/go/cpt", true),
        ("E0601", "http://www.ama-assn.org/go/cpt", false), ("x", "http://payer.example", true),
    ])
    func `a code has the form of its system`(code: String, system: String, isOne: Bool) {
        #expect((CodeDoubt.ofCode(code, in: system) == nil) == isOne)
    }

    @Test(arguments: [
        (icd10, true), (loinc, true), ("http://terminology.hl7.org/CodeSystem/icd9", true),
        ("http://loinc.com", false), ("http://hl7.org/fhir/sid/icd10cm", false), ("RxNorm", false),
        ("http://payer.example/list", true), ("http://snomed.info/sct/731000124108", true),
    ])
    func `an address is that of a system`(system: String, isOne: Bool) {
        #expect((CodeDoubt.ofSystem(system) == nil) == isOne)
    }

    @Test(arguments: [
        ("kg/m2", true), ("{events}/h", true), ("/h", true), ("mg/dL", true), ("%", true),
        ("wk", true), ("mm[Hg]", true), ("kg/m^2", false), ("events/hour", false),
        ("perhour", false),
    ])
    func `a unit is one of UCUM`(unit: String, isOne: Bool) {
        #expect((CodeDoubt.ofUnit(unit) == nil) == isOne)
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
