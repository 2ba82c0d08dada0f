import FHIRPath
import JSON
import Testing

@testable import FHIRProfiles

/// Tables of one's own.
@Suite struct DefinitionTests {
    @Test func `a table that is not understood says where`() {
        let guide = ProfileGuide(
            "test",
            [
                """
                nonsense a
                profile pas:bad Patient -
                  colour 1..1
                  birthDate 1..
                  gender @no-such
                  name
                    :odd /nowhere 0..1
                  telecom !no-rule
                  active =tru
                """
            ])
        #expect(guide.faults.count == 7, "\(guide.faults)")
        #expect(guide.faults.contains("no such line: nonsense"))
        #expect(guide.faults.contains("pas:bad: Patient has no element colour"))
        #expect(guide.faults.contains("pas:bad.gender: no list no-such"))
    }

    static let narrowed = ProfileGuide(
        "test",
        [
            """
            set colours urn:colours red green
            open tints urn:tints
            profile pas:base Patient -
              identifier 1..* closed
                :card /system 1..1
                  system ="urn:cards"
                  value 1..1 <5
                :other /this 0..1 ~{"system":"urn:others"}
              maritalStatus 1..1 @colours
              communication
                language ?tints
            profile pas:derived Patient pas:base
              identifier
                use 1..1
                :card /system 1..1
                  period 1..1
              contact 0..0
            """
        ])

    private func findings(_ json: String) throws -> [String] {
        let root = try JSONDocument.parse(json).root
        let report = ProfileValidator(Self.narrowed).validate(root, now: Checking.now)
        return Checking.lines(report)
    }

    private func patient(_ profile: String, _ more: String) -> String {
        #"{"resourceType":"Patient","meta":{"profile":["http://hl7.org/fhir/us/davinci-pas/StructureDefinition/\#(profile)"]},"#
            + more + "}"
    }

    private let married = #""maritalStatus":{"coding":[{"system":"urn:colours","code":"red"}]}"#

    @Test func `what conforms is accepted`() throws {
        #expect(Self.narrowed.faults == [])
        let found = try findings(
            patient("base", married + #","identifier":[{"system":"urn:cards","value":"12345"}]"#))
        #expect(found == [])
    }

    private static let sliced = ProfileGuide(
        "test",
        [
            """
            set colours urn:colours red green
            profile pas:bound Observation -
              value[x] string|code|CodeableConcept|Period
                :valueCodeableConcept /type=CodeableConcept 0..1 CodeableConcept @colours
                :valueString /type=string ~"plain"
            profile pas:renamed Observation pas:bound
              value[x] string|CodeableConcept
            profile pas:needed Observation -
              value[x]
                :valueString /type=string 1..1
            profile pas:forbidden Observation -
              value[x]
                :valueString /type=string 0..0
            """
        ])

    /// What holds for one type of a choice, and no other.
    @Test(arguments: [
        ("bound", #""valueString":"plain""#, []),
        ("bound", #""valueString":"odd""#, ["value Observation.valueString"]),
        ("bound", #""valuePeriod":{"start":"2026"}"#, []),
        (
            "bound", #""valueCodeableConcept":{"coding":[{"system":"urn:colours","code":"red"}]}"#,
            []
        ),
        (
            "bound", #""valueCodeableConcept":{"coding":[{"system":"urn:colours","code":"blue"}]}"#,
            ["code-invalid Observation.valueCodeableConcept"]
        ),
        ("renamed", #""valueString":"odd""#, ["value Observation.valueString"]),
        ("renamed", #""valuePeriod":{"start":"2026"}"#, ["structure Observation.valuePeriod"]),
        ("needed", #""valueString":"odd""#, []),
        ("needed", #""note":[{"text":"a"}]"#, ["required Observation.value"]),
        (
            "needed", #""valueInteger":1"#,
            ["required Observation.value", "structure Observation.valueInteger"]
        ),
        ("forbidden", #""valueInteger":1"#, []),
        ("forbidden", #""valueString":"odd""#, ["structure Observation.valueString"]),
    ])
    func `a choice that is sliced by type holds what each slice says`(
        profile: String, value: String, wanted: [String]
    ) throws {
        #expect(Self.sliced.faults == [])
        let url = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/\(profile)"
        let text =
            #"{"resourceType":"Observation","meta":{"profile":["\#(url)"]},"status":"final","code":{"text":"a"},\#(value)}"#
        let report = ProfileValidator(Self.sliced).validate(
            try JSONDocument.parse(text).root, now: Checking.now)
        #expect(Checking.lines(report) == wanted.map { "error \($0)" })
    }

    @Test func `a slice that is missing is told by its name`() throws {
        let report = ProfileValidator(Self.narrowed).validate(
            try JSONDocument.parse(patient("base", married)).root, now: Checking.now)
        #expect(report.findings.map(\.text) == ["identifier needs 'card': it is missing."])
        #expect(report.findings.map(\.expression) == ["Patient.identifier"])
    }

    @Test func `what is in no slice is refused where the slices are all there is`() throws {
        let found = try findings(
            patient(
                "base",
                married + #","identifier":[{"system":"urn:cards","value":"1"},{"system":"urn:z"}]"#)
        )
        #expect(found == ["error structure Patient.identifier[1]"])
    }

    @Test func `what is too long is refused`() throws {
        let found = try findings(
            patient("base", married + #","identifier":[{"system":"urn:cards","value":"123456"}]"#))
        #expect(found == ["error too-long Patient.identifier[0].value"])
    }

    @Test func `a profile holds what it is built on, in its slices, too`() throws {
        let found = try findings(
            patient(
                "derived",
                #""identifier":[{"system":"urn:cards","value":"1"}],"contact":[{"name":{"text":"a"}}]"#
            ))
        #expect(
            found == [
                "error required Patient.maritalStatus", "error required Patient.identifier[0].use",
                "error required Patient.identifier[0].period", "error structure Patient.contact",
            ])
    }

    @Test func `of a list that is not known only the system is told`() throws {
        let more =
            married
            + #","identifier":[{"system":"urn:cards","value":"1"}],"communication":[{"language":{"coding":[{"system":"urn:tints","code":"any"}]}},{"language":{"coding":[{"system":"urn:x","code":"any"}]}},{"language":{"text":"a"}}]"#
        #expect(
            try findings(patient("base", more)) == [
                "warning code-invalid Patient.communication[1].language",
                "warning code-invalid Patient.communication[2].language",
            ])
    }
}
