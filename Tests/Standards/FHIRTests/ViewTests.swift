import FHIR
import JSON
import Primitives
import Testing

/// FHIR's common data types, seen where they stand.
@Suite struct ViewTests {
    static func value(_ text: String) throws -> JSONValue { try JSONDocument.parse(text).root }

    @Test func `codings of a CodeableConcept`() throws {
        let concept = try Self.value(
            #"{"coding":[{"system":"s","code":"1","display":"one"},{"code":"2"}],"text":"t"}"#)
        #expect(concept.codings.map(\.code) == ["1", "2"])
        #expect(concept.codings.map(\.system) == ["s", nil])
        #expect(concept.codings.first?.display == "one")
        #expect(try Self.value(#"{"text":"t"}"#).codings.isEmpty)
        #expect(try Self.value(#"{"coding":{"code":"1"}}"#).codings.isEmpty)
    }

    @Test func `extensions by their URL, never by a longer or shorter one`() throws {
        let element = try Self.value(
            """
            {"extension":[{"url":"http://x/a","valueCode":"1"},{"url":"http://x/ab","valueCode":"2"},
            {"url":"http://x/a","valueCode":"3"}],"modifierExtension":[{"url":"http://x/m","valueCode":"4"}]}
            """)
        #expect(element.fhirExtension("http://x/a")?["valueCode"]?.string == "1")
        #expect(
            element.fhirExtensions("http://x/a").compactMap { $0["valueCode"]?.string } == [
                "1", "3",
            ])
        #expect(element.fhirExtension("http://x/") == nil)
        #expect(element.fhirExtension("http://x/m") == nil)
        #expect(element.modifierExtension("http://x/m")?["valueCode"]?.string == "4")
        #expect(try Self.value("{}").fhirExtensions("http://x/a").isEmpty)
    }

    @Test(
        arguments: [
            ("2026-03-08", "2026-03-08"), ("2026-03-08T02:30:00-05:00", "2026-03-08"),
            ("2026-03-08T02:30:00.123Z", "2026-03-08"), ("2026-03", nil), ("2026", nil), ("", nil),
            ("2026-02-30", nil), ("2026-03-08 02:30", nil), ("2026-03-08x", nil),
            ("2026-03-081", nil),
            ("20260308", nil),
        ] as [(String, String?)])
    func `the day of a date or dateTime`(text: String, day: String?) throws {
        #expect(try Self.value("\"\(text)\"").fhirDate?.description == day)
    }

    @Test(
        arguments: [
            ("2026-03-08T02:30:00Z", "2026-03-08T02:30:00Z"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
            ("2016-12-31T18:59:60.5-05:00", "2016-12-31T23:59:59.500Z"),
            ("2026-03-08T02:30:61Z", nil), ("2026-03-08T02:30:60", nil), ("60", nil),
        ] as [(String, String?)])
    func `an instant, of a leap second the second before`(text: String, instant: String?) throws {
        #expect(try Self.value("\"\(text)\"").fhirInstant?.description == instant)
    }

    @Test func `only text is a date`() throws {
        #expect(try Self.value("20260308").fhirDate == nil)
        #expect(try Self.value("null").fhirDate == nil)
    }

    @Test(
        arguments: [
            (#"{"start":"2026-03-01","end":"2026-03-31"}"#, "2026-03-01 to 2026-03-31"),
            (#"{"start":"2026-03-01"}"#, "2026-03-01 to open"),
            // All days of its last month or year are in it.
            (#"{"start":"2026-03-01","end":"2026-04"}"#, "2026-03-01 to 2026-04-30"),
            (#"{"start":"2026-03-01","end":"2026"}"#, "2026-03-01 to 2026-12-31"),
            // When it begins is not known.
            (#"{"end":"2026-03-31T23:59:59Z"}"#, nil),
            ("{}", nil), (#"{"start":"2026-03"}"#, nil),
        ] as [(String, String?)])
    func `a Period is a range of days`(text: String, range: String?) throws {
        #expect(try Self.value(text).period?.description == range)
    }

    @Test func `a list is its elements, and nothing where it is none`() throws {
        let root = try Self.value(#"{"item":[{"a":1},2],"one":{"a":1}}"#)
        #expect(root.list("item").count == 2)
        #expect(root.list("one").isEmpty)
        #expect(root.list("gone").isEmpty)
    }

    @Test func `a PAS extension by the last part of its name`() {
        #expect(
            FHIRSystems.pasExtension("serviceItemRequestType")
                == "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceItemRequestType"
        )
    }
}
