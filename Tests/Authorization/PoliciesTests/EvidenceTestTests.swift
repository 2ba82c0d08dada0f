import Cases
import JSON
import Policies
import Primitives
import Testing

/// Tests over documents and resources that came attached. What is not there, or too old, is unknown; it never counts
/// as not met.
@Suite struct EvidenceTestTests {
    static let report = Policies.Test.document(loinc: ["18748-4", "24604-1"], withinDays: 60)

    @Test(
        "A document and its date",
        arguments: [
            ("2026-03-02", Verdict.met), ("2026-01-01", .met), ("2025-12-31", .unknown),
            ("2020-01-01", .unknown),
            ("2026-03-03", .met), ("2026-03-04", .unknown), ("2062-01-01", .unknown),
            (nil, .unknown),
        ] as [(String?, Verdict)])
    func documentDates(date: String?, verdict: Verdict) {
        let input = PolicyFixture.input([PolicyFixture.document("24604-1", on: date)])
        #expect(PolicyFixture.find(Self.report, input).0 == verdict)
    }

    @Test(
        "Age is counted back from the service, or from today where the service is still to come",
        arguments: [
            ("2026-03-10", "2026-03-02", "2026-01-01", Verdict.met),
            ("2026-03-10", "2026-03-02", "2025-12-31", .unknown),
            ("2026-02-01", "2026-03-02", "2025-12-03", .met),
            ("2026-02-01", "2026-03-02", "2025-12-02", .unknown),
            ("2026-02-01", "2026-03-02", "2026-02-01", .met),
            ("2026-02-01", "2026-03-02", "2026-02-02", .unknown),
            ("2026-02-01", "2026-03-02", "2026-02-20", .unknown),
            (nil, "2026-03-02", "2026-01-01", .met),
        ] as [(String?, String, String, Verdict)])
    func window(service: String?, today: String, date: String, verdict: Verdict) {
        let input = PolicyFixture.input(
            serviceDate: service.map { CivilDate($0)! }, asOf: CivilDate(today)!,
            [PolicyFixture.document("18748-4", on: date)])
        #expect(PolicyFixture.find(Self.report, input).0 == verdict)
    }

    @Test func `a document of another kind, or none, is unknown`() {
        let other = PolicyFixture.document("11506-3", on: "2026-03-01")
        #expect(PolicyFixture.find(Self.report, PolicyFixture.input([other])).0 == .unknown)
        #expect(PolicyFixture.find(Self.report, PolicyFixture.input()).0 == .unknown)
    }

    @Test
    func `where no age is asked a document without a date will do, but not one from the future`() {
        let test = Policies.Test.document(loinc: ["18748-4"], withinDays: nil)
        let undated = PolicyFixture.document("18748-4")
        let toCome = PolicyFixture.document("18748-4", on: "2062-01-01")
        #expect(PolicyFixture.find(test, PolicyFixture.input([undated])).0 == .met)
        #expect(PolicyFixture.find(test, PolicyFixture.input([toCome])).0 == .unknown)
    }

    @Test func `one good document among old ones is enough, and the newest is named`() {
        let items = [
            PolicyFixture.document("18748-4", on: "2019-01-01", title: "old"),
            PolicyFixture.document("18748-4", on: "2026-02-01", title: "good"),
            PolicyFixture.document("18748-4", on: "2026-02-20", title: "newest"),
        ]
        let (verdict, record) = PolicyFixture.find(Self.report, PolicyFixture.input(items))
        #expect(verdict == .met)
        #expect(record.input == "newest")
    }

    @Test func `what is too old or undated says so`() {
        func finding(_ date: String?) -> String {
            let item = PolicyFixture.document("18748-4", on: date)
            return PolicyFixture.find(Self.report, PolicyFixture.input([item])).1.finding
        }
        #expect(finding("2025-01-01").contains("is of 2025-01-01, older than 60 days"))
        #expect(finding(nil).contains("has no date"))
        #expect(finding("2062-01-01").contains("still to come"))
    }

    static func procedure(_ code: String, on date: String) -> EvidenceItem {
        PolicyFixture.resource(
            #"{"resourceType":"Procedure","status":"completed","code":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"\#(code)"}]},"performedDateTime":"\#(date)"}"#
        )
    }

    @Test(
        "A resource by type, code and age",
        arguments: [
            ("97110", "2026-02-01", Verdict.met), ("97110", "2025-02-01", .unknown),
            ("97112", "2026-02-01", .unknown),
            ("97110", "2026-02", .unknown),
        ])
    func resources(code: String, date: String, verdict: Verdict) {
        let test = Policies.Test.resource(
            type: "Procedure", codes: CodeChoice(["97110"]), withinDays: 180)
        let input = PolicyFixture.input([Self.procedure(code, on: date)])
        #expect(PolicyFixture.find(test, input).0 == verdict)
    }

    @Test func `a resource of another type with the same code does not count`() {
        let test = Policies.Test.resource(
            type: "Condition", codes: CodeChoice(["97110"]), withinDays: nil)
        let input = PolicyFixture.input([Self.procedure("97110", on: "2026-02-01")])
        #expect(PolicyFixture.find(test, input).0 == .unknown)
    }
}

/// Tests over measured values.
@Suite struct ObservationTestTests {
    static func saturation(_ value: String?, on date: String) -> EvidenceItem {
        let quantity = value.map { #","valueQuantity":{"value":\#($0),"unit":"%"}"# } ?? ""
        let head =
            #"{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]}"#
        return PolicyFixture.resource(head + #","effectiveDateTime":"\#(date)"\#(quantity)}"#)
    }

    static let low = Policies.Test.observation(
        codes: CodeChoice(["59408-5"], system: "http://loinc.org"), NumberTest(atMost: Decimal(88)),
        withinDays: 30)

    @Test(
        "A measured value",
        arguments: [
            ("87", Verdict.met), ("88", .met), ("88.00", .met), ("88.01", .notMet), ("95", .notMet),
            (nil, .unknown),
            ("\"87\"", .unknown), ("1e-9223372036854775808", .unknown),
        ] as [(String?, Verdict)])
    func observation(value: String?, verdict: Verdict) {
        let input = PolicyFixture.input([Self.saturation(value, on: "2026-02-20")])
        #expect(PolicyFixture.find(Self.low, input).0 == verdict)
    }

    @Test func `the newest measurement counts, whatever the order`() {
        let (old, new) = (
            Self.saturation("85", on: "2026-02-10"), Self.saturation("95", on: "2026-02-20")
        )
        #expect(PolicyFixture.find(Self.low, PolicyFixture.input([old, new])).0 == .notMet)
        #expect(PolicyFixture.find(Self.low, PolicyFixture.input([new, old])).0 == .notMet)
    }

    @Test(
        "Of two measurements of one day the later one counts, where anybody can tell which that is",
        arguments: [
            ("2026-02-20T08:00:00Z", "2026-02-20T20:00:00Z", Verdict.met),
            ("2026-02-20T20:00:00Z", "2026-02-20T08:00:00Z", .notMet),
            ("2026-02-20T23:00:00-05:00", "2026-02-21T01:00:00Z", .notMet),
            ("2026-02-20T08:00:00Z", "2026-02-20T08:00:00Z", .unknown),
            ("2026-02-20", "2026-02-20", .unknown),
            ("2026-02-20", "2026-02-20T20:00:00Z", .unknown),
            ("2026-02-19", "2026-02-20T20:00:00Z", .met),
        ])
    func oneDay(high: String, low: String, verdict: Verdict) {
        let (one, two) = (Self.saturation("95", on: high), Self.saturation("85", on: low))
        #expect(PolicyFixture.find(Self.low, PolicyFixture.input([one, two])).0 == verdict)
        #expect(PolicyFixture.find(Self.low, PolicyFixture.input([two, one])).0 == verdict)
    }

    @Test func `two values of one time that say the same settle it`() {
        let items = ["84", "85"].map { Self.saturation($0, on: "2026-02-20") }
        #expect(PolicyFixture.find(Self.low, PolicyFixture.input(items)).0 == .met)
    }

    @Test(
        "A value in another unit than the policy's, or in none, is unknown",
        arguments: [
            (#""unit":"%","system":"http://unitsofmeasure.org","code":"%""#, Verdict.met),
            (#""unit":"percent","system":"http://unitsofmeasure.org","code":"%""#, .met),
            (#""unit":"%","system":"http://unitsofmeasure.org","code":"mm[Hg]""#, .unknown),
            (#""unit":"%""#, .met), (#""unit":"mmHg""#, .unknown), (#""id":"q""#, .unknown),
            (#""unit":"%","system":"http://clinic.example","code":"%""#, .unknown),
        ])
    func units(members: String, verdict: Verdict) {
        let item = PolicyFixture.resource(
            #"{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]},"effectiveDateTime":"2026-02-20","valueQuantity":{"value":87,\#(members)}}"#
        )
        let test = Policies.Test.observation(
            codes: CodeChoice(["59408-5"]), NumberTest(atMost: Decimal(88), unit: "%"),
            withinDays: 30)
        #expect(PolicyFixture.find(test, PolicyFixture.input([item])).0 == verdict)
    }

    @Test(
        "What stands in braces is no part of a unit",
        arguments: [("{events}/h", Verdict.met), ("/h", .met), ("1/h", .met), ("/d", .unknown)])
    func remarks(unit: String, verdict: Verdict) {
        let item = PolicyFixture.resource(
            #"{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"69990-0"}]},"valueQuantity":{"value":27,"system":"http://unitsofmeasure.org","code":"\#(unit)"}}"#
        )
        let test = Policies.Test.observation(
            codes: CodeChoice(["69990-0"]), NumberTest(atLeast: Decimal(15), unit: "/h"),
            withinDays: nil)
        #expect(PolicyFixture.find(test, PolicyFixture.input([item])).0 == verdict)
    }

    @Test(
        "A code is of the system that the policy names, or else of one that is published",
        arguments: [
            (nil, "http://loinc.org", Verdict.met), (nil, "http://snomed.info/sct", .met),
            (nil, "http://clinic.example/local", .unknown), (nil, nil, .unknown),
            ("http://loinc.org", "http://snomed.info/sct", .unknown),
            (
                "http://www.ama-assn.org/go/cpt",
                "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", .met
            ),
        ] as [(String?, String?, Verdict)])
    func systems(named: String?, given: String?, verdict: Verdict) {
        let system = given.map { #""system":"\#($0)","# } ?? ""
        let item = PolicyFixture.resource(
            #"{"resourceType":"Observation","status":"final","code":{"coding":[{\#(system)"code":"1-8"}]},"valueInteger":5}"#
        )
        let test = Policies.Test.observation(
            codes: CodeChoice(["1-8"], system: named), NumberTest(atLeast: Decimal(5)),
            withinDays: nil)
        #expect(PolicyFixture.find(test, PolicyFixture.input([item])).0 == verdict)
    }

    @Test func `a bad value that is too old is unknown, not a no`() {
        let input = PolicyFixture.input([Self.saturation("95", on: "2025-01-01")])
        #expect(PolicyFixture.find(Self.low, input).0 == .unknown)
        #expect(PolicyFixture.find(Self.low, PolicyFixture.input()).0 == .unknown)
    }

    @Test func `the finding says what was measured and where it stood`() {
        let input = PolicyFixture.input([Self.saturation("87", on: "2026-02-20")])
        let record = PolicyFixture.find(Self.low, input).1
        #expect(record.input == "87 %")
        #expect(record.finding.contains("at most 88"))
        guard case .json("$.valueQuantity.value", _, _) = record.place else {
            Issue.record("\(String(describing: record.place))")
            return
        }
    }
}

/// Tests over the answers of a questionnaire.
@Suite struct AnswerTestTests {
    static func response(_ items: String, on date: String = "2026-03-01") -> EvidenceItem {
        PolicyFixture.resource(
            #"{"resourceType":"QuestionnaireResponse","status":"completed","authored":"\#(date)","item":[\#(items)]}"#
        )
    }

    /// The policy asks by the questionnaire of sleep symptoms.
    @Test(
        arguments: [
            (nil, Verdict.met), ("https://larkspur.example/questionnaires/sleep", .met),
            ("https://larkspur.example/questionnaires/sleep|2026.1", .met),
            ("https://clinic.example/forms/sleep", .unknown),
            ("https://larkspur.example/questionnaires/asleep", .unknown), ("", .unknown),
        ] as [(String?, Verdict)])
    func `an answer counts in the questionnaire that was asked for, or in a form that names none`(
        canonical: String?, verdict: Verdict
    ) throws {
        let named = canonical.map { #""questionnaire":"\#($0)","# } ?? ""
        let form = PolicyFixture.resource(
            #"{"resourceType":"QuestionnaireResponse","status":"completed",\#(named)"item":[\#(Self.answer("q", #""valueBoolean":true"#))]}"#
        )
        let leaf = Leaf(
            id: "x", question: "Is it so?", citation: Citation("x"),
            test: .answer(linkID: "q", .isTrue, withinDays: nil),
            paper: PaperKind(questionnaire: "https://larkspur.example/questionnaires/sleep"))
        let policy = PolicyFixture.policy(.leaf(leaf))
        #expect(evaluate(policy, PolicyFixture.input([form])).verdict == verdict)
    }

    static func answer(_ id: String, _ value: String) -> String {
        #"{"linkId":"\#(id)","answer":[{\#(value)}]}"#
    }

    typealias Row = (value: String, test: AnswerTest, verdict: Verdict)
    static let least6 = AnswerTest.number(NumberTest(atLeast: Decimal(6)))
    static let from6To8 = AnswerTest.number(NumberTest(atLeast: Decimal(6), atMost: Decimal(8)))

    static let answers: [Row] = [
        (#""valueBoolean":true"#, .isTrue, .met), (#""valueBoolean":false"#, .isTrue, .notMet),
        (#""valueBoolean":false"#, .isFalse, .met), (#""valueBoolean":true"#, .isFalse, .notMet),
        (#""valueString":"true""#, .isTrue, .unknown),
        (#""valueCoding":{"code":"a"}"#, .code(["a", "b"]), .met),
        (#""valueCoding":{"code":"c"}"#, .code(["a", "b"]), .notMet),
        (#""valueString":"b""#, .code(["a", "b"]), .met),
        (#""valueCoding":{}"#, .code(["a"]), .unknown),
        (#""valueInteger":6"#, least6, .met), (#""valueDecimal":5.99"#, least6, .notMet),
        (#""valueQuantity":{"value":7}"#, from6To8, .met),
        (#""valueQuantity":{"value":9}"#, from6To8, .notMet),
        (#""valueString":"six""#, least6, .unknown),
    ]

    @Test("An answer of each kind", arguments: answers)
    func judged(row: Row) {
        let input = PolicyFixture.input([Self.response(Self.answer("q", row.value))])
        #expect(
            PolicyFixture.find(.answer(linkID: "q", row.test, withinDays: nil), input).0
                == row.verdict)
    }

    @Test(
        "An answer is found in groups, below answers, and behind a question left open",
        arguments: [
            (#"{"linkId":"g","item":[{"linkId":"h","item":["#, "]}]}"),
            (#"{"linkId":"g","answer":[{"valueBoolean":true,"item":["#, "]}]}"),
            (#"{"linkId":"q"},"#, ""), (#"{"linkId":"q","answer":[]},"#, ""),
        ])
    func nested(before: String, after: String) {
        let whole = before + Self.answer("q", #""valueBoolean":true"#) + after
        let input = PolicyFixture.input([Self.response(whole)])
        #expect(PolicyFixture.find(.answer(linkID: "q", .isTrue, withinDays: nil), input).0 == .met)
    }

    @Test func `a question that nobody answered is unknown`() {
        let test = Policies.Test.answer(linkID: "q", .isTrue, withinDays: nil)
        let other = Self.response(Self.answer("p", #""valueBoolean":true"#))
        #expect(PolicyFixture.find(test, PolicyFixture.input([other])).0 == .unknown)
        #expect(PolicyFixture.find(test, PolicyFixture.input()).0 == .unknown)
        #expect(PolicyFixture.find(test, PolicyFixture.input([Self.response("")])).0 == .unknown)
    }

    @Test(
        "Answers that say different things, in one form or in two of one time, leave it open",
        arguments: [
            (
                [#"{"linkId":"q","answer":[{"valueBoolean":true},{"valueBoolean":false}]}"#],
                Verdict.unknown
            ),
            ([#"{"linkId":"q","answer":[{"valueBoolean":true},{"valueBoolean":true}]}"#], .met),
            (
                [
                    #"{"linkId":"q","answer":[{"valueBoolean":true}]},{"linkId":"q","answer":[{"valueBoolean":false}]}"#
                ], .unknown
            ),
            (
                [
                    #"{"linkId":"q","answer":[{"valueBoolean":true}]}"#,
                    #"{"linkId":"q","answer":[{"valueBoolean":false}]}"#,
                ], .unknown
            ),
        ])
    func contradictions(forms: [String], verdict: Verdict) {
        let input = PolicyFixture.input(forms.map { Self.response($0) })
        let test = Policies.Test.answer(linkID: "q", .isTrue, withinDays: nil)
        #expect(PolicyFixture.find(test, input).0 == verdict)
    }

    @Test(
        "A form has its age, too, and one that is still to come never counts",
        arguments: [
            ("2026-03-01", 30, Verdict.met), ("2019-01-01T00:00:00Z", 30, .unknown),
            ("2019-01-01", nil, .met), ("2030-01-01", nil, .unknown), ("2030-01-01", 30, .unknown),
            ("2026", 30, .unknown),
        ] as [(String, Int?, Verdict)])
    func ages(date: String, days: Int?, verdict: Verdict) {
        let form = Self.response(Self.answer("q", #""valueBoolean":true"#), on: date)
        let test = Policies.Test.answer(linkID: "q", .isTrue, withinDays: days)
        #expect(PolicyFixture.find(test, PolicyFixture.input([form])).0 == verdict)
    }

    @Test(
        "A quantity is in the policy's unit; a plain number is in what the question asks for",
        arguments: [
            (
                #""valueQuantity":{"value":8,"system":"http://unitsofmeasure.org","code":"wk"}"#,
                Verdict.met
            ),
            (
                #""valueQuantity":{"value":8,"system":"http://unitsofmeasure.org","code":"d"}"#,
                .unknown
            ),
            (#""valueQuantity":{"value":8}"#, .unknown), (#""valueInteger":8"#, .met),
        ])
    func weeks(value: String, verdict: Verdict) {
        let form = Self.response(Self.answer("q", value))
        let test = Policies.Test.answer(
            linkID: "q", .number(NumberTest(atLeast: Decimal(6), unit: "wk")), withinDays: nil)
        #expect(PolicyFixture.find(test, PolicyFixture.input([form])).0 == verdict)
    }

    @Test func `a corrected answer replaces the first`() {
        let first = Self.response(Self.answer("q", #""valueBoolean":false"#), on: "2026-02-01")
        let corrected = Self.response(Self.answer("q", #""valueBoolean":true"#), on: "2026-02-15")
        let test = Policies.Test.answer(linkID: "q", .isTrue, withinDays: nil)
        #expect(PolicyFixture.find(test, PolicyFixture.input([first, corrected])).0 == .met)
        #expect(PolicyFixture.find(test, PolicyFixture.input([corrected, first])).0 == .met)
    }
}
