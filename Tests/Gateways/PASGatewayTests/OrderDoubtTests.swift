import Cases
import CodeSets
import Testing

@testable import PASGateway

/// What is ordered beside what is asked for, by codes of one system and of two.
@Suite struct OrderDoubtTests {
    static let hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
    static let cpt = "http://www.ama-assn.org/go/cpt"
    static let type = "https://codesystem.x12.org/005010/1365"
    static let revenue = "https://www.nubc.org/CodeSystem/RevenueCodes"
    static let snomed = "http://snomed.info/sct"
    static let rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm"
    static let ndc = "http://hl7.org/fhir/sid/ndc"

    static func coding(_ system: String?, _ code: String) -> String {
        let system = system.map { "\"system\": \"\($0)\", " } ?? ""
        return "{\(system)\"code\": \"\(code)\"}"
    }

    /// The doubts of the sample's first item under a code, with an order.
    static func doubts(_ item: String, order: String) throws -> [String] {
        try DoubtTests.line(
            order: #""status": "active", "subject": {"reference": "Patient/odette"}"# + order
        ) {
            try $0.replacing(
                "\"system\": \"\(hcpcs)\",\n                  \"code\": \"E0601\"",
                String(item.dropFirst().dropLast()))
        }.doubts
    }

    static func doubts(_ item: String, code codings: String...) throws -> [String] {
        try doubts(
            item, order: #", "code": {"coding": [\#(codings.joined(separator: ", "))]}"#)
    }

    /// A wheelchair is ordered, and a consultation asked for.
    @Test(arguments: [
        (type, "3", hcpcs, "E1223"), (type, "12", hcpcs, "E0601"), (type, "3", cpt, "99204"),
        (type, "88", rxnorm, "1049502"), (type, "88", ndc, "00093-7146-56"),
        (type, "3", snomed, "228869008"), (type, "42", revenue, "0551"),
        (revenue, "0421", cpt, "97110"), (hcpcs, "E1223", type, "3"),
        (cpt, "97110", revenue, "0421"),
    ])
    func `a kind of service and what belongs to it can not be told to be the same`(
        system: String, code: String, ordered: String, what: String
    ) throws {
        let doubts = try Self.doubts(
            Self.coding(system, code), code: Self.coding(ordered, what))
        #expect(doubts.count == 1)
        #expect(doubts.first?.contains("for \(what) (") == true)
        #expect(doubts.first?.contains("\(code) (") == true)
        #expect(doubts.first?.hasSuffix("can not be told.") == true)
    }

    @Test(arguments: [
        #", "code": {"text": "Power wheelchair"}"#,
        #", "code": {"coding": [{"display": "Chair"}]}"#,
        #", "medicationReference": {"reference": "https://other.example/Medication/7"}"#,
    ])
    func `words are of no kind that a machine could tell`(order: String) throws {
        #expect(try Self.doubts(Self.coding(Self.type, "3"), order: order).count == 1)
        #expect(try Self.doubts(Self.coding(Self.hcpcs, "E0601"), order: order) == [])
    }

    @Test(arguments: [
        (coding(type, "3"), coding(type, "3")), (coding(hcpcs, "E0601"), coding(snomed, "1")),
        (coding(hcpcs, "J0897"), coding(ndc, "55513-710-01")),
        (coding(cpt, "97110"), coding(hcpcs, "97110")), (coding(type, "3"), coding(nil, "3")),
        (coding(type, "3"), coding(type, "3") + ", " + coding(snomed, "11429006")),
        (coding(hcpcs, "E0601"), coding(type, "12") + ", " + coding(hcpcs, "E0601")),
    ])
    func `the same code, and a record's own words for a procedure, are no doubt`(
        item: String, order: String
    ) throws {
        #expect(try Self.doubts(item, code: order) == [])
    }

    @Test(arguments: [
        (coding(type, "3"), coding(type, "12"), "for 12, not for 3"),
        (coding(type, "3"), coding(nil, "12"), "for 12, not for 3"),
        (coding(ndc, "1"), coding(ndc, "2"), "for 2, not for 1"),
        (coding(cpt, "97110"), coding(hcpcs, "E0601"), "for E0601, not for 97110"),
        // The order says both, and the item only the wider.
        (
            coding(type, "12"), coding(type, "12") + ", " + coding(hcpcs, "E1223"),
            "for E1223 (HCPCS), and whether"
        ),
    ])
    func `another code is another service`(item: String, order: String, told: String) throws {
        let doubts = try Self.doubts(item, code: order)
        #expect(doubts.count == 1)
        #expect(doubts.first?.contains(told) == true)
    }

    @Test func `an order that says nothing of what it is for is no doubt`() throws {
        #expect(try Self.doubts(Self.coding(Self.type, "3"), order: "") == [])
    }

    /// A service type first, which would be decided on, and a wheelchair behind it.
    @Test func `an item that names a kind of service and a procedure is doubtful`() throws {
        let (type, chair) = (Self.coding(Self.type, "3"), Self.coding(Self.hcpcs, "E1223"))
        let narrow = "\(chair), \(type)"
        let wide = "\(type), \(chair)"
        #expect(try Self.doubts(wide, order: "").first?.contains("3 and E1223") == true)
        #expect(try Self.doubts(narrow, order: "") == [])
    }
}
