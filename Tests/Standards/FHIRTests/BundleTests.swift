import FHIR
import JSON
import Testing

/// References inside a Bundle (FHIR R4, sections 2.3.0 and 2.36.4.1).
@Suite struct BundleTests {
    static func bundle(_ entries: String...) throws -> FHIRBundle {
        let text = #"{"resourceType":"Bundle","entry":[\#(entries.joined(separator: ","))]}"#
        return FHIRBundle(try JSONDocument.parse(text).root)
    }

    static func entry(_ url: String?, _ type: String, _ id: String, _ more: String = "") -> String {
        let fullUrl = url.map { #""fullUrl":"\#($0)","# } ?? ""
        return #"{\#(fullUrl)"resource":{"resourceType":"\#(type)","id":"\#(id)"\#(more)}}"#
    }

    static func resolve(_ reference: String, from url: String, in bundle: FHIRBundle) throws
        -> String?
    {
        let value = try JSONDocument.parse(#"{"reference":"\#(reference)"}"#).root
        let found = bundle.resolve(value, from: url)
        return found.map { "\($0.resource.resourceType ?? "")/\($0.resource["id"]?.string ?? "")" }
    }

    static let served = "http://plan.example/fhir/"

    static func servers() throws -> FHIRBundle {
        try bundle(
            entry(served + "Claim/1", "Claim", "1"), entry(served + "Patient/1", "Patient", "1"),
            entry("https://other.example/r4/Patient/2", "Patient", "2"),
            entry("urn:uuid:6f1f3f0e-0000-4000-8000-000000000001", "Coverage", "c"),
            entry(served + "Organization/1", "Organization", "1"),
            entry("https://other.example/r4/Organization/1", "Organization", "1"))
    }

    @Test(arguments: [
        ("Patient/1", "Patient/1"), (served + "Patient/1", "Patient/1"),
        ("Organization/1", "Organization/1"),
        ("https://other.example/r4/Patient/2", "Patient/2"),
        ("urn:uuid:6f1f3f0e-0000-4000-8000-000000000001", "Coverage/c"),
    ])
    func `a reference from an entry with a base leads to its entry`(reference: String, to: String)
        throws
    {
        #expect(
            try Self.resolve(reference, from: Self.served + "Claim/1", in: Self.servers()) == to)
    }

    @Test(arguments: [
        ("Claim/9", served + "Claim/1", served + "Claim/9"),
        (
            "https://other.example/r4/Claim/9", served + "Claim/1",
            "https://other.example/r4/Claim/9"
        ),
        ("urn:uuid:1", served + "Claim/1", "urn:uuid:1"),
        ("Claim/9", "urn:uuid:1", "Claim/9"),
    ])
    func `what is not in the Bundle has a name all the same`(
        reference: String, from: String, name: String
    ) {
        #expect(FHIRBundle.absolute(reference, from: from) == name)
    }

    @Test(arguments: [
        "Patient/2", "Patient/3", "Coverage/c", "http://plan.example/fhir/Patient/2",
        "urn:uuid:other", "",
        "#c", "#", "patient/1", "Patient", "/Patient/1", "Patient/1/",
    ])
    func `a reference that leads nowhere is not bent to the next best entry`(reference: String)
        throws
    {
        #expect(
            try Self.resolve(reference, from: Self.served + "Claim/1", in: Self.servers()) == nil)
    }

    @Test func `a relative reference stays on the server of its entry`() throws {
        let bundle = try Self.servers()
        let value = try JSONDocument.parse(#"{"reference":"Organization/1"}"#).root
        #expect(
            bundle.resolve(value, from: "https://other.example/r4/Patient/2")?.fullUrl
                == "https://other.example/r4/Organization/1")
        #expect(
            bundle.resolve(value, from: Self.served + "Claim/1")?.fullUrl
                == Self.served + "Organization/1")
    }

    @Test func `from an entry without a base, type and id decide where only one has them`() throws {
        let bundle = try Self.servers()
        for url in ["urn:uuid:6f1f3f0e-0000-4000-8000-000000000001", ""] {
            #expect(try Self.resolve("Patient/2", from: url, in: bundle) == "Patient/2")
            #expect(try Self.resolve("Organization/1", from: url, in: bundle) == nil)
        }
    }

    @Test func `a fullUrl that is no URL is found by the same text`() throws {
        let bundle = try Self.bundle(
            Self.entry("Patient/1", "Patient", "x"),
            Self.entry(Self.served + "Patient/1", "Patient", "y"),
            Self.entry(Self.served + "Patient/2/_history/3", "Patient", "z"))
        #expect(try Self.resolve("Patient/1", from: "", in: bundle) == "Patient/x")
        #expect(
            try Self.resolve("Patient/1", from: Self.served + "Claim/1", in: bundle) == "Patient/x")
        #expect(
            try Self.resolve("Patient/2/_history/3", from: Self.served + "Claim/1", in: bundle)
                == "Patient/z")
        #expect(try Self.resolve("Patient/y", from: "", in: bundle) == "Patient/y")
    }

    @Test func `a reference to a version finds the entry that has it, and no other`() throws {
        func version(_ text: String) -> String { #","meta":{"versionId":"\#(text)"}"# }
        let urn = "urn:uuid:6f1f3f0e-0000-4000-8000-000000000001"
        let bundle = try Self.bundle(
            Self.entry(Self.served + "Claim/1", "Claim", "1"),
            Self.entry(Self.served + "Patient/1", "Patient", "1", version("3")),
            Self.entry(Self.served + "Patient/1", "Patient", "1", version("4")),
            Self.entry(urn, "Organization", "1", version("3")))
        func resolve(_ reference: String, from url: String) -> String? {
            bundle.resolve(text: reference, from: url).map {
                "\($0.fullUrl) \($0.resource["meta"]?["versionId"]?.string ?? "")"
            }
        }
        let claim = Self.served + "Claim/1"
        for version in ["3", "4"] {
            for base in ["", Self.served] {
                #expect(
                    resolve("\(base)Patient/1/_history/\(version)", from: claim)
                        == "\(Self.served)Patient/1 \(version)")
            }
        }
        #expect(resolve("Organization/1/_history/3", from: urn) == "\(urn) 3")
        for reference in [
            "Patient/1/_history/5", "Claim/1/_history/1", "Claim/1/_history/",
            "Patient/1/_history", "Patient/_history/3", "Organization/1/_history/3",
            "https://other.example/r4/Patient/1/_history/3",
        ] {
            #expect(resolve(reference, from: claim) == nil, "\(reference)")
        }
    }

    @Test(arguments: ["http://a/Claim", "http:///", "http", "ftp://a/b/Claim/1", "", "h", "////"])
    func `a fullUrl without a base is none to resolve against`(_ url: String) throws {
        let bundle = try Self.bundle(
            Self.entry("http://a/Patient/1", "Patient", "1"), Self.entry(nil, "Patient", "é"))
        #expect(try Self.resolve("Patient/1", from: url, in: bundle) == "Patient/1")
        #expect(try Self.resolve("Patient/é", from: url, in: bundle) == "Patient/é")
        #expect(try Self.resolve("Patient/é", from: "http://a/Claim/1", in: bundle) == nil)
    }

    @Test func `an empty reference does not find an entry without a fullUrl`() throws {
        let bundle = try Self.bundle(Self.entry(nil, "Patient", "1"), Self.entry(nil, "Claim", "1"))
        #expect(try Self.resolve("", from: "", in: bundle) == nil)
        #expect(bundle.entry(fullUrl: "") == nil)
        #expect(try Self.resolve("Patient/1", from: "", in: bundle) == "Patient/1")
    }

    @Test func `a reference that is no text, or is missing, is nothing`() throws {
        let bundle = try Self.servers()
        for text in [#"{"reference":1}"#, #"{"identifier":{"value":"x"}}"#, "{}", #""Patient/1""#] {
            let value = try JSONDocument.parse(text).root
            #expect(bundle.resolve(value, from: Self.served + "Claim/1") == nil)
        }
        #expect(bundle.resolve(nil, from: Self.served + "Claim/1") == nil)
    }

    @Test func `a contained resource is found in the entry that contains it, and only there`()
        throws
    {
        let contained =
            #","contained":[{"resourceType":"Practitioner","id":"p"},{"resourceType":"Organization","id":"o"}]"#
        let bundle = try Self.bundle(
            Self.entry(Self.served + "Claim/1", "Claim", "1", contained),
            Self.entry(Self.served + "Claim/2", "Claim", "2"))
        let claim = Self.served + "Claim/1"
        #expect(try Self.resolve("#p", from: claim, in: bundle) == "Practitioner/p")
        #expect(try Self.resolve("#o", from: claim + "#p", in: bundle) == "Organization/o")
        #expect(try Self.resolve("#x", from: claim, in: bundle) == nil)
        #expect(try Self.resolve("#p", from: Self.served + "Claim/2", in: bundle) == nil)
        #expect(bundle.entries.count == 2)
    }

    @Test func `of two entries with one fullUrl the first is meant`() throws {
        let bundle = try Self.bundle(
            Self.entry("urn:uuid:1", "Patient", "a"), Self.entry("urn:uuid:1", "Patient", "b"))
        #expect(try Self.resolve("urn:uuid:1", from: "", in: bundle) == "Patient/a")
        #expect(bundle.entries(ofType: "Patient").count == 2)
    }

    @Test func `an entry without a resource is passed over`() throws {
        let bundle = try Self.bundle(
            #"{"fullUrl":"urn:uuid:0"}"#, Self.entry("urn:uuid:1", "Patient", "1"))
        #expect(bundle.entries.count == 1)
        #expect(bundle.first?.fullUrl == "urn:uuid:1")
        #expect(bundle.entry(fullUrl: "urn:uuid:0") == nil)
    }

    @Test(arguments: ["{}", "[]", "1", #"{"entry":{}}"#, #"{"entry":[1,null,[]]}"#])
    func `what is no Bundle has no entries`(text: String) throws {
        #expect(FHIRBundle(try JSONDocument.parse(text).root).entries.isEmpty)
    }

    static func linked(_ url: String?, _ type: String, _ id: String, to target: String) -> String {
        entry(url, type, id, #","link":{"reference":"\#(target)"}"#)
    }

    @Test
    func `what an entry leads to, through others and around a circle, in the order of the Bundle`()
        throws
    {
        let bundle = try Self.bundle(
            Self.entry("urn:uuid:z", "Patient", "z"),
            Self.linked("urn:uuid:c", "Coverage", "c", to: "urn:uuid:a"),
            Self.linked("urn:uuid:a", "Claim", "a", to: "urn:uuid:b"),
            Self.linked("urn:uuid:b", "Patient", "b", to: "urn:uuid:c"),
            Self.linked("urn:uuid:d", "Device", "d", to: "urn:uuid:gone"))
        let claim = try #require(bundle.entry(fullUrl: "urn:uuid:a"))
        #expect(
            bundle.closure(of: [claim]).map(\.fullUrl) == [
                "urn:uuid:c", "urn:uuid:a", "urn:uuid:b",
            ])
        #expect(bundle.closure(of: []).isEmpty)
        let device = try #require(bundle.entry(fullUrl: "urn:uuid:d"))
        #expect(bundle.closure(of: [device]).map(\.fullUrl) == ["urn:uuid:d"])
    }

    @Test func `a contained resource leads to others beside it and outside, behind the entries`()
        throws
    {
        let contained =
            ##","contained":[{"resourceType":"Patient","id":"p","by":{"reference":"#o"},"with":{"reference":"Device/1"}},{"resourceType":"Organization","id":"o","of":{"reference":"#p"}}],"patient":{"reference":"#p"}"##
        let bundle = try Self.bundle(
            Self.entry(Self.served + "Claim/1", "Claim", "1", contained),
            Self.entry(Self.served + "Device/1", "Device", "1"))
        let claim = try #require(bundle.first)
        let patient = try #require(bundle.resolve(text: "#p", from: claim.fullUrl))
        #expect(patient.isContained && !claim.isContained)
        #expect(
            bundle.closure(of: [patient, patient]).map(\.fullUrl) == [
                Self.served + "Device/1", claim.fullUrl + "#p", claim.fullUrl + "#o",
            ])
        #expect(
            bundle.closure(of: [claim]).map(\.fullUrl) == [
                claim.fullUrl, Self.served + "Device/1",
            ])
    }

    @Test func `entries without a fullUrl are told apart`() throws {
        let bundle = try Self.bundle(
            Self.linked(nil, "Claim", "1", to: "Patient/1"), Self.entry(nil, "Patient", "1"),
            Self.entry(nil, "Patient", "2"))
        let closure = bundle.closure(of: [bundle.entries[0]])
        #expect(closure.compactMap { $0.resource["id"]?.string } == ["1", "1"])
        #expect(closure.compactMap(\.resource.resourceType) == ["Claim", "Patient"])
    }

    @Test func `every reference of a resource is found, in the order of the text`() throws {
        let root = try JSONDocument.parse(
            """
            {"a":{"reference":"1"},"b":[{"reference":"2"},{"c":{"reference":"3","x":{"reference":"4"}}}],
            "reference":"0","d":{"reference":5}}
            """
        ).root
        #expect(
            FHIRBundle.references(in: root).compactMap { $0["reference"]?.string } == [
                "0", "1", "2", "3", "4",
            ])
    }

    /// FHIR R4, 2.3.0.1: `[type]/[id]/_history/[vid]`.
    @Test(arguments: [
        ("Claim/1", "Claim/1", nil), ("Claim/1/_history/2", "Claim/1", "2"),
        ("https://a.example/Claim/1/_history/b-3", "https://a.example/Claim/1", "b-3"),
        ("urn:uuid:1", "urn:uuid:1", nil), ("Claim/_history", "Claim/_history", nil), ("", "", nil),
    ])
    func `a reference is told apart from the version of it`(
        text: String, reference: String, version: String?
    ) {
        let found = FHIRBundle.unversioned(text)
        #expect(found.reference == reference)
        #expect(found.version == version)
    }
}
