import Cases
import FHIR
import JSON
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow

@testable import PASGateway

/// What the guide's profiles refuse before anything is looked up, and how it is told.
@Suite struct IntakeTests {
    static let claim = "$.entry[0].resource"

    /// One fault of structure in the valid request, and what is said of it.
    struct Fault: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var code: String
        var path: String

        init(_ old: String, _ new: String, _ code: String, at path: String) {
            (self.old, self.new, self.code, self.path) = (old, new, code, path)
        }

        var testDescription: String { "\(code) at \(path)" }
    }

    static let faults = [
        Fault(
            "\"birthDate\": \"1961-07-09\"", "\"birthDate\": \"9 July 1961\"", "value",
            at: "$.entry[1].resource.birthDate"),
        Fault(
            "\"birthDate\": \"1961-07-09\"", "\"birthDate\": 1961", "value",
            at: "$.entry[1].resource.birthDate"),
        Fault(
            "\"birthDate\": \"1961-07-09\"", "\"birthday\": \"1961-07-09\"", "structure",
            at: "$.entry[1].resource.birthday"),
        Fault(
            "\"use\": \"preauthorization\"", "\"use\": \"claim\"", "value", at: "\(claim).use"),
        Fault("\"insurer\": {", "\"facility\": {", "required", at: "\(claim).insurer"),
        Fault("\"entry\": [", "\"total\": 1, \"entry\": [", "invariant", at: "$"),
        Fault(
            "\"status\": \"active\"", "\"status\": \"running\"", "code-invalid",
            at: "\(claim).status"),
        Fault(
            "\"patient\": {\n          \"reference\": \"Patient/odette\"",
            "\"patient\": {\n          \"reference\": \"Coverage/choice\"", "structure",
            at: "\(claim).patient.reference"),
    ]

    @Test(arguments: faults, PASVersion.allCases)
    func `a fault of structure is refused with its place`(_ fault: Fault, _ version: PASVersion)
        throws
    {
        let file = try RequestFile.equipment().replacing(fault.old, fault.new)
        let problems = Self.problems(file, version)
        let found = try #require(
            problems.first { $0.code == "fhir-\(fault.code)" && Self.path($0) == fault.path },
            "\(problems)")
        #expect(found.severity == .error)
        #expect(found.message.contains("PAS \(version.number)"))
    }

    @Test(arguments: PASVersion.allCases)
    func `the request is valid in both versions of the guide`(_ version: PASVersion) throws {
        #expect(Self.problems(try RequestFile.equipment(), version).isEmpty)
    }

    @Test(arguments: PASVersion.allCases)
    func `a reference may say which version it means, if that is there`(
        _ version: PASVersion
    ) throws {
        func codes(_ reference: String, there id: String) throws -> [String] {
            let file = try RequestFile.equipment().replacing(
                "\"reference\": \"Patient/odette\"", "\"reference\": \"\(reference)\""
            ).replacing(
                "\"id\": \"\(id)\",\n        \"meta\": {",
                "\"id\": \"\(id)\", \"meta\": {\"versionId\": \"3\",")
            return Self.problems(file, version).map(\.code)
        }
        let base = "http://provider.example/fhir/"
        #expect(try codes("Patient/odette/_history/3", there: "odette").isEmpty)
        #expect(try codes("\(base)Patient/odette/_history/3", there: "odette").isEmpty)
        #expect(
            try codes("Patient/odette/_history/2", there: "odette") == ["pas-reference-dangling"])
        #expect(try codes("Coverage/choice/_history/3", there: "choice").contains("fhir-structure"))
    }

    @Test(arguments: ["", "{", "[[[[", "\u{0}\u{0}", "{\"resourceType\":\"Bundle\"} x"])
    func `what is no JSON is refused by position, and by nothing else`(_ text: String) {
        let problems = Self.problems(RequestFile(text: text))
        #expect(problems.count == 1)
        #expect(problems[0].code.hasPrefix("json-"))
    }

    /// FHIR R4, 2.24.0.1, string: no character below U+0020 but tab, line feed and carriage return.
    @Test(arguments: [
        (#"\u0000"#, false), (#"\u0007"#, false), (#"\b"#, false), (#"\f"#, false),
        (#"\u001f"#, false), (#"\u0009"#, true), (#"\n"#, true), (#"\\u0000"#, true),
    ])
    func `a control character is no part of a string`(_ escape: String, isTaken: Bool) throws {
        let file = try RequestFile.equipment().replacing(
            "\"text\": \"CPAP device\"", "\"text\": \"CPAP\(escape) device\"")
        let problems = Self.problems(file)
        #expect(problems.map(\.code) == (isTaken ? [] : ["json-string"]))
        if !isTaken {
            #expect(problems.first?.place?.description.contains("productOrService") == true)
        }
    }

    @Test func `what is missing is told once, by the guide`() throws {
        let file = try RequestFile.equipment().replacing("\"insurer\": {", "\"facility\": {")
        let problems = Self.problems(file).filter {
            $0.code.hasSuffix("required") || $0.code.hasSuffix("missing")
        }
        #expect(problems.map(\.code) == ["fhir-required"])
    }

    @Test func `what the guide says and what it does not are told together`() throws {
        let file = try RequestFile.equipment()
            .replacing("\"code\": \"E0601\"", "\"code\": \"E060\"")
            .replacing("\"birthDate\": \"1961-07-09\"", "\"birthDate\": 1961")
            .replacing("\"reference\": \"Coverage/choice\"", "\"reference\": \"Coverage/gone\"")
        #expect(
            Self.problems(file).filter { $0.severity == .error }.map(\.code) == [
                "fhir-value", "pas-reference-dangling", "pas-procedure-code",
            ])
    }

    @Test func `one outcome tells all problems, each with expression, line and column`()
        async throws
    {
        let clinic = try await Clinic.open()
        let file = try RequestFile.equipment()
            .replacing("\"birthDate\": \"1961-07-09\"", "\"birthDate\": 1961")
            .replacing("\"use\": \"preauthorization\"", "\"use\": \"claim\"")
        let answer = await clinic.submit(file)
        #expect(answer.kind == .invalid)
        let outcome = try JSONDocument.parse(answer.bytes).root
        #expect(outcome.resourceType == "OperationOutcome")
        let places = outcome.list("issue").compactMap { $0["expression"]?[0]?.string }
        #expect(places.contains("Bundle.entry[1].resource.birthDate"))
        #expect(places.contains("Bundle.entry[0].resource.use"))
        // Of the whole, too, it is said what it is.
        let whole = await clinic.submit(
            try RequestFile.equipment().replacing("\"entry\": [", "\"total\": 1, \"entry\": ["))
        let issue = try JSONDocument.parse(whole.bytes).root["issue"]?[0]
        #expect(issue?["expression"]?[0]?.string == "Bundle")
        for issue in outcome.list("issue") {
            let diagnostics = issue["diagnostics"]?.string ?? ""
            #expect(
                diagnostics.contains("line ") && diagnostics.contains("column "), "\(diagnostics)")
        }
        #expect(try await clinic.store.verify().cases == 0)
    }

    @Test
    func `a fault that comes a thousand times is told a hundred times, and that there are more`()
        throws
    {
        let items = (3...200).map { "{\"sequence\": \($0), \"none\": 1}" }.joined(separator: ", ")
        let file = try RequestFile.equipment().replacing("\"item\": [", "\"item\": [\(items), ")
        let problems = Self.problems(file).filter { $0.code.hasPrefix("fhir-") }
        #expect(problems.count { $0.severity == .error } == 100)
        #expect(problems.last?.severity == .information)
    }

    // MARK: Updates

    /// PAS 2.2.1: profile-claim has no `related` (0..0), profile-claim-update has one (1..1). In 2.0.1 both may have it.
    @Test(
        arguments: [
            ("\"meta\": {\"profile\": [\"\(FHIRSystems.pas)profile-claim\"]},", true),
            ("\"meta\": {\"profile\": [\"\(FHIRSystems.pas)profile-claim-update\"]},", false),
            ("\"meta\": {\"profile\": [\"\(FHIRSystems.pas)profile-claim-base\"]},", false),
            ("", false),
        ], PASVersion.allCases)
    func `an update is refused only where it says that it is none`(
        _ claimed: (meta: String, isRefused: Bool), version: PASVersion
    ) throws {
        let file = try RequestFile.equipment().replacing(
            Self.ownMeta, "\"id\": \"equipment\", \(claimed.meta) \(Self.related)")
        let problems = Self.problems(file, version)
        guard claimed.isRefused, version == .v221 else {
            #expect(problems.isEmpty, "\(problems)")
            return
        }
        #expect(problems.map(\.code) == ["fhir-structure"])
        #expect(problems.first.flatMap(Self.path) == "\(Self.claim).related")
        #expect(problems.first?.message.contains("profile-claim") == true)
    }

    private static let ownMeta = """
        "id": "equipment",
                "meta": {
                  "profile": [
                    "\(FHIRSystems.pas)profile-claim"
                  ]
                },
        """

    private static let related = #"""
        "related": [{"claim": {"identifier": {"value": "first"}},
          "relationship": {"coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship",
            "code": "prior"}]}}],
        """#

    // MARK: Strictness

    @Test func `a code of a list that is not published refuses only where a server is strict`()
        throws
    {
        let file = try RequestFile.equipment().replacing(
            "\"system\": \"https://codesystem.x12.org/005010/98\"", "\"system\": \"urn:roles\"")
        #expect(Self.problems(file).isEmpty)
        let strict = Self.problems(file, isStrict: true)
        #expect(strict.contains { $0.code == "fhir-code-invalid" && $0.severity == .warning })
    }

    /// PAS 2.2.1, prof-2; 2.0.1 does not say so.
    @Test func `a quantity without a unit refuses only where a server is strict`() throws {
        let file = try RequestFile.equipment()
        #expect(Self.problems(file).isEmpty)
        let strict = Self.problems(file, isStrict: true)
        #expect(strict.filter { $0.message.contains("prof-2") }.count == 2)
    }

    @Test func `the public samples are answered, and refused by a strict server`() throws {
        for name in ["initial", "add-item", "modify-cancel", "cancel-all"] {
            guard let sample = try Clinic.sample("2.2.1-update-\(name)") else { return }
            #expect(Self.problems(sample).isEmpty, "\(name)")
            #expect(!Self.problems(sample, isStrict: true).isEmpty, "\(name)")
        }
    }

    // MARK: Inquiries

    @Test func `a request is a query by example, whatever the profile of inquiries forbids`() throws
    {
        let file = try RequestFile.equipment().replacing(
            "StructureDefinition/extension-careTeamClaimScope", "StructureDefinition/extension-x"
        ).replacing("\"value\": 3", "\"value\": 3, \"unit\": \"units\"")
            .replacing("\"value\": 1\n", "\"value\": 1, \"unit\": \"unit\"\n")
        #expect(Self.problems(file).map(\.code) == ["fhir-required"])
        #expect(Self.inquiryProblems(file).isEmpty)
        #expect(Self.inquiryProblems(file, isStrict: true).map(\.code) == ["fhir-required"])
    }

    /// What an inquiry is forgiven is not told either, and what several items lead to is told once.
    @Test func `of an inquiry only what is wrong with an inquiry is told`() throws {
        let file = try RequestFile.equipment()
            .replacing(
                "\"reference\": \"Organization/wheelway\"", "\"reference\": \"Organization/gone\""
            )
            .replacing(
                "\"reference\": \"DocumentReference/visit\"",
                "\"reference\": \"DocumentReference/gone\""
            )
        #expect(
            Self.inquiryProblems(file).compactMap(Self.path) == [
                "\(Self.claim).careTeam[1].provider"
            ])
        #expect(
            Self.problems(file).compactMap(Self.path) == [
                "\(Self.claim).supportingInfo[1].valueReference",
                "\(Self.claim).careTeam[1].provider",
            ])
    }

    @Test func `an inquiry that is no FHIR is refused`() throws {
        let file = try RequestFile.equipment()
            .replacing("\"birthDate\": \"1961-07-09\"", "\"birthDate\": 1961")
        let problems = Self.inquiryProblems(file)
        #expect(problems.first?.code == "fhir-value")
        #expect(problems.first.flatMap(Self.path) == "$.entry[1].resource.birthDate")
    }

    @Test func `the public inquiry is answered, and refused by a strict server`() throws {
        guard let sample = try Clinic.sample("2.2.1-inquire-request") else { return }
        #expect(Self.inquiryProblems(sample).isEmpty)
        #expect(Self.inquiryProblems(sample, isStrict: true).contains { $0.severity == .error })
    }

    // MARK: Support

    private static func intake(_ version: PASVersion, _ isStrict: Bool) -> PASIntake {
        PASIntake(book: AnswerFixture.book, version: version, isStrict: isStrict)
    }

    private static func problems(
        _ file: RequestFile, _ version: PASVersion = .v221, isStrict: Bool = false
    ) -> [Problem] {
        let read = intake(version, isStrict).request(file.bytes, now: AnswerFixture.received)
        guard case .invalid(let problems) = read else { return [] }
        return problems
    }

    private static func inquiryProblems(_ file: RequestFile, isStrict: Bool = false) -> [Problem] {
        let read = intake(.v221, isStrict).inquiry(file.bytes, now: AnswerFixture.received)
        guard case .invalid(let problems) = read else { return [] }
        return problems
    }

    private static func path(_ problem: Problem) -> String? {
        guard case .json(let path, let line, let column) = problem.place, line > 0, column > 0
        else { return nil }
        return path
    }
}
