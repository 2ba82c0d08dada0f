import FHIR
import JSON
import Testing

@testable import FHIRProfiles

/// A request that is right, with one thing made wrong: that is found, at its place, and nothing else.
@Suite struct MutationTests {
    struct Change: Sendable, CustomTestStringConvertible {
        var path: String
        /// nil takes it away.
        var value: String?
        /// As the report tells it.
        var finding: String
        /// What else is found because of it; nil where that does not matter.
        var also: [String]? = []

        var testDescription: String { "\(path) \(value ?? "away")" }
    }

    private static let claim = "entry[0].resource"
    private static let item = "entry[0].resource.item[0]"

    static let missing: [Change] = [
        ("identifier", "identifier"), ("type", "type"), ("timestamp", "timestamp"),
        ("entry[0].fullUrl", "entry[0].fullUrl"), ("\(claim).status", "\(claim).status"),
        ("\(claim).type", "\(claim).type"), ("\(claim).use", "\(claim).use"),
        ("\(claim).patient", "\(claim).patient"), ("\(claim).created", "\(claim).created"),
        ("\(claim).insurer", "\(claim).insurer"), ("\(claim).provider", "\(claim).provider"),
        ("\(claim).priority", "\(claim).priority"), ("\(claim).insurance", "\(claim).insurance"),
        ("\(claim).identifier", "\(claim).identifier"), ("\(claim).item", "\(claim).item"),
        ("\(claim).identifier[0].system", "\(claim).identifier[0].system"),
        ("\(claim).careTeam[0].extension", "\(claim).careTeam[0].extension"),
        ("\(claim).careTeam[1].provider", "\(claim).careTeam[1].provider"),
        ("\(claim).supportingInfo[0].sequence", "\(claim).supportingInfo[0].sequence"),
        ("\(claim).supportingInfo[1].timingDate", "\(claim).supportingInfo[1].timing"),
        ("\(claim).supportingInfo[3].valueString", "\(claim).supportingInfo[3].value"),
        ("\(claim).diagnosis[0].diagnosisCodeableConcept", "\(claim).diagnosis[0].diagnosis"),
        ("\(claim).insurance[0].coverage", "\(claim).insurance[0].coverage"),
        ("\(claim).insurance[0].focal", "\(claim).insurance[0].focal"),
        ("\(item).sequence", "\(item).sequence"), ("\(item).category", "\(item).category"),
        ("\(item).productOrService", "\(item).productOrService"),
        ("\(item).locationCodeableConcept", "\(item).location"),
        ("\(item).extension[1]", "\(item).extension"),
        ("\(item).extension[2]", "\(item).extension"),
        ("\(item).quantity.value", "\(item).quantity.value"),
        ("entry[1].resource.name", "entry[1].resource.name"),
        ("entry[1].resource.active", "entry[1].resource.active"),
        ("entry[2].resource.practitioner", "entry[2].resource.practitioner"),
        ("entry[3].resource.identifier", "entry[3].resource.identifier"),
        ("entry[3].resource.name[0].family", "entry[3].resource.name[0].family"),
        ("entry[6].resource.relationship", "entry[6].resource.relationship"),
        ("entry[6].resource.payor", "entry[6].resource.payor"),
        ("entry[6].resource.beneficiary", "entry[6].resource.beneficiary"),
        ("entry[7].resource.identifier[0].system", "entry[7].resource.identifier[0].system"),
        ("entry[7].resource.name", "entry[7].resource.name"),
        ("entry[8].resource.class", "entry[8].resource.class"),
        ("entry[8].resource.subject", "entry[8].resource.subject"),
    ].map {
        Change(
            path: $0.0, value: nil, finding: "error required Bundle.\($0.1)",
            also: following[$0.0] ?? [])
    }

    /// What else does not hold where something is missing.
    private static let following = [
        "type": ["error invariant Bundle"],
        "entry[2].resource.practitioner": ["error invariant Bundle.entry[2].resource"],
    ]

    private static func change(
        _ path: String, _ value: String, _ type: OperationOutcome.IssueType,
        at place: String? = nil,
        severity: String = "error", also: [String]? = []
    ) -> Change {
        let finding = "\(severity) \(type.rawValue) Bundle.\(place ?? path)"
        return Change(path: path, value: value, finding: finding, also: also)
    }

    static let wrong: [Change] = [
        // Codes.
        change(
            "\(claim).status", #""open""#, .value,
            also: ["error code-invalid Bundle.\(claim).status"]),
        change("\(claim).use", #""claim""#, .value),
        change("type", #""message""#, .value, also: ["error invariant Bundle"]),
        change("entry[7].resource.gender", #""m""#, .codeInvalid),
        change("\(claim).type.coding[0].code", #""vision""#, .codeInvalid, at: "\(claim).type"),
        change(
            "\(claim).diagnosis[0].type[0].coding[0].code", #""worst""#, .codeInvalid,
            at: "\(claim).diagnosis[0].type[0]"),
        change("entry[2].resource.telecom[0].system", #""telegraph""#, .codeInvalid),
        // Lists that others publish: told, and not refused.
        change(
            "\(item).category.coding[0].system", #""urn:x""#, .codeInvalid, at: "\(item).category",
            severity: "warning"),
        change(
            "\(claim).careTeam[0].role.coding[0].system", #""urn:x""#, .codeInvalid,
            at: "\(claim).careTeam[0].role", severity: "warning"),
        // Values of primitives.
        change("timestamp", #""2026-03-10""#, .value),
        change("\(claim).created", #""10.3.2026""#, .value),
        change("entry[7].resource.birthDate", #""1948-02-30""#, .value),
        change("\(item).sequence", "0", .value),
        change("\(item).sequence", "1.5", .value),
        change("\(item).quantity.value", #""5""#, .value),
        change("\(claim).insurance[0].focal", #""true""#, .value),
        change("entry[1].resource.name", #""""#, .value),
        change("\(claim).id", #""a b""#, .value),
        // Fixed values and rules.
        change("\(claim).insurance[0].focal", "false", .value),
        change("entry[1].resource.active", "false", .value),
        change("entry[8].resource.status", #""finished""#, .value),
        change("\(claim).supportingInfo[1].timingDate", #""2026-03""#, .invariant),
        change(
            "entry[3].resource.identifier[0].value", #""2000101017""#, .invariant,
            at: "entry[3].resource.identifier[0]"),
        change(
            "entry[8].resource.period", #"{"start":"2026-03-14","end":"2026-03-10"}"#, .invariant),
        // Structure.
        change("\(claim).colour", #""red""#, .structure),
        change("\(item).quantity.valueString", #""5""#, .structure),
        change("\(claim).supportingInfo[3].valueString", "[\"a\"]", .structure),
        change("\(claim).item", #"{"sequence":1}"#, .structure),
        change("entry[7].resource.name[0].given", "[]", .structure),
        change("entry[7].resource.name[0].period", "{}", .structure),
        change("entry[7].resource.deceasedString", #""no""#, .structure),
        change(
            "\(claim).related", #"[{"id":"r","claim":{"reference":"Claim/1"}}]"#, .structure,
            also: ["warning not-found Bundle.\(claim).related[0].claim.reference"]),
        change(
            "entry[0].request", #"{"method":"POST","url":"Claim"}"#, .structure,
            also: ["error invariant Bundle"]),
        change(
            "\(claim).extension[2]",
            #"{"url":"urn:x","valueString":"a","extension":[{"url":"b","valueCode":"c"}]}"#,
            .structure),
        change("\(claim).extension[2]", #"{"url":"urn:x"}"#, .structure),
        change(
            "entry[7].resource.resourceType", #""Person2""#, .structure, at: "entry[7].resource",
            also: [
                "error structure Bundle.\(claim).patient.reference",
                "error structure Bundle.entry[6].resource.subscriber.reference",
                "error structure Bundle.entry[6].resource.beneficiary.reference",
                "error structure Bundle.entry[8].resource.subject.reference",
            ]),
        change(
            "\(claim).modifierExtension", #"[{"url":"urn:x","valueBoolean":true}]"#, .fhirExtension,
            at: "\(claim).modifierExtension[0]"),
        // Too many.
        change(
            "\(claim).identifier",
            #"[{"system":"urn:a","value":"1"},{"system":"urn:a","value":"2"},{"system":"urn:a","value":"3"}]"#,
            .structure),
        change(
            "\(claim).supportingInfo[4]",
            #"{"sequence":5,"category":{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"patientEvent"}]},"timingDate":"2026-03-10"}"#,
            .structure),
        change("entry[1].resource.address[0].line", #"["1","2","3","4","5"]"#, .structure),
        // References.
        change("\(claim).patient.reference", #""Organization/larkspur""#, .structure, also: nil),
        change("\(claim).patient.reference", ##""#p1""##, .notFound),
    ]

    private static func base() throws -> Mutant {
        Mutant(try Requests.root("inpatient.json"))
    }

    @Test(arguments: missing + wrong)
    func `what is wrong is found at its place`(change: Change) throws {
        let mutant = try Self.base().with(change.value, at: change.path)
        let found = try Checking.findings(mutant.text)
        #expect(found.contains(change.finding), "\(found)")
        if let also = change.also {
            #expect(Set(found) == Set(also + [change.finding]), "\(found)")
        }
    }

    @Test func `every element of an unknown name is found where it stands`() throws {
        let base = try Self.base()
        for paths in Self.chunks(of: base.paths(\.isObject)) {
            let mutant = paths.reduce(base) { $0.with("1", at: "\($1).unheardOf") }
            let found = Set(try Checking.findings(mutant.text))
            for path in paths {
                #expect(found.contains("error structure Bundle.\(path).unheardOf"))
            }
        }
    }

    @Test func `every value of a wrong kind is found where it stands`() throws {
        let base = try Self.base()
        let leaves = base.paths(\.isLeaf).filter { !$0.hasSuffix("resourceType") }
        #expect(leaves.count > 150)
        for paths in Self.chunks(of: leaves) {
            let mutant = paths.reduce(base) { $0.with(#"{"a":1}"#, at: $1) }
            let found = Set(try Checking.findings(mutant.text))
            for path in paths { #expect(found.contains("error value Bundle.\(path)")) }
        }
    }

    /// Not more at once than a report tells of.
    private static func chunks(of paths: [String]) -> [[String]] {
        stride(from: 0, to: paths.count, by: 25).map {
            Array(paths[$0..<min($0 + 25, paths.count)])
        }
    }

    @Test func `every empty object and list is refused`() throws {
        let base = try Self.base()
        for path in base.paths({ !$0.isLeaf }) {
            let empty =
                path.hasSuffix("resource")
                ? nil : base.with(path.hasSuffix("]") ? "{}" : "[]", at: path)
            guard let empty else { continue }
            let report = try Checking.report(empty.text)
            #expect(report.isRefused(), "\(path)")
        }
    }
}
