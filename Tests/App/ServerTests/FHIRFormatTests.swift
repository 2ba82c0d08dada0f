import Testing

@testable import Server

/// In what form a client wants FHIR, by `Accept` and `_format`, and in what form it sends it.
@Suite struct FHIRFormatTests {
    @Test(arguments: [
        ([], FHIRFormat.fhirJSON), (["*/*"], .fhirJSON), (["application/*"], .fhirJSON),
        (["application/fhir+json"], .fhirJSON), (["Application/FHIR+JSON"], .fhirJSON),
        (["application/json"], .json), (["application/json, */*;q=0.1"], .json),
        (["application/fhir+xml, application/json;q=0.5"], .json),
        (["application/fhir+xml", "application/fhir+json;q=0.1"], .fhirJSON),
        (["application/fhir+json;q=0.5, application/json"], .json),
        (["application/fhir+json;q=0, */*"], .json),
        (["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"], .fhirJSON),
        (["application/fhir+json; fhirVersion=4.0"], .fhirJSON),
        (["application/fhir+json; fhirVersion=4.0.1; charset=UTF-8"], .fhirJSON),
        (["application/fhir+json; fhirVersion=5.0, application/json"], .json),
        // What is no media type says nothing.
        (["json"], .fhirJSON), ([""], .fhirJSON), (["application/"], .fhirJSON),
    ])
    func `the closest form that is taken is answered in`(accept: [String], form: FHIRFormat) {
        #expect(FHIRFormat.wanted(accept: accept, format: nil) == form)
    }

    @Test(arguments: [
        ["application/fhir+xml"], ["text/html"], ["text/*, image/png"],
        ["application/xml", "text/xml"],
        ["application/fhir+json;q=0"], ["application/fhir+json;q=0, application/json;q=0, */*"],
        ["application/fhir+json; fhirVersion=5.0"], ["application/fhir+json; fhirVersion=3.0"],
        ["application/fhir+json; charset=utf-16"],
    ])
    func `who takes no form that is spoken gets none`(accept: [String]) {
        #expect(FHIRFormat.wanted(accept: accept, format: nil) == nil)
    }

    @Test(arguments: [
        ("json", FHIRFormat.fhirJSON), ("application/fhir+json", .fhirJSON),
        ("application/fhir json", .fhirJSON), ("text/json", .fhirJSON), ("JSON", .fhirJSON),
        ("application/json", .json), ("application/fhir+json; fhirVersion=4.0", .fhirJSON),
        ("xml", nil), ("application/fhir+xml", nil), ("ttl", nil), ("", nil),
        ("application/fhir+json; fhirVersion=5.0", nil),
    ])
    func `the parameter goes before the header`(format: String, form: FHIRFormat?) {
        #expect(FHIRFormat.wanted(accept: ["application/fhir+xml"], format: format) == form)
    }

    @Test(arguments: [
        nil, "application/fhir+json", "application/json", "application/FHIR+JSON; charset=UTF-8",
        "application/fhir+json; charset=\"utf-8\"", "application/fhir+json;fhirVersion=4.0",
        "application/json;charset=us-ascii",
    ])
    func `a body of these types is read`(type: String?) {
        #expect(FHIRFormat.refusal(of: type) == nil)
    }

    @Test(arguments: [
        ("application/fhir+xml", "not application/fhir+xml"), ("text/plain", "not text/plain"),
        ("application/xml; charset=utf-8", "not application/xml"), ("", "not "),
        ("application/fhir+json; charset=utf-16", "in UTF-8"),
        ("application/fhir+json; fhirVersion=5.0", "version 4.0"),
    ])
    func `a body of another type is refused, and why`(type: String, words: String) throws {
        let refusal = try #require(FHIRFormat.refusal(of: type))
        #expect(refusal.contains(words))
        #expect(refusal.contains("application/fhir+json"))
    }
}

/// Media types as they are written.
@Suite struct MediaRangeTests {
    @Test func `parameters, quotes and weights are read`() throws {
        let range = try #require(MediaRange(#"Text/Plain ; Charset="a;b" ; q=0.25"#))
        #expect(range.type == "text" && range.subtype == "plain")
        #expect(range.parameters == ["charset": "a;b"])
        #expect(range.weight == 250)
    }

    @Test(arguments: ["", "json", "a/b/c", "/b", "a/", "a b/c", "a/b;q=2", "a/b;q=x", "a/b;c"])
    func `what is no media type is none`(text: String) {
        #expect(MediaRange(text) == nil)
    }

    @Test func `a comma within quotes ends nothing`() {
        #expect(MediaRange.list([#"a/b;c="d,e", f/g"#]).map(\.subtype) == ["b", "g"])
    }
}
