import JSON
import Testing

@testable import PASGateway

/// How things are named in requests and answers: entries by a UUID that follows from a text, extensions by their URL.
@Suite struct NameTests {
    @Test(arguments: [
        ("", "urn:uuid:e3b0c442-98fc-4c14-9afb-f4c8996fb924"),
        ("R-1/1/ClaimResponse", "urn:uuid:3cb7880b-2a1a-41bd-a133-c1da28d7aba9"),
    ])
    func `a text has always the same UUID`(text: String, urn: String) {
        #expect(urnUUID(text) == urn)
    }

    @Test func `an extension of PAS is found by the last part of its name`() throws {
        let pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-"
        let item = try JSONDocument.parse(
            Array(
                #"{"extension": [{"url": "other"}, {"url": "\#(pas)infoChanged", "valueCode": "added"}]}"#
                    .utf8)
        ).root
        #expect(item.pasExtension("infoChanged")?["valueCode"]?.string == "added")
        #expect(item.pasExtension("infoCancelled")?.kind == nil)
        #expect(
            try JSONDocument.parse(Array("{}".utf8)).root.pasExtension("infoChanged")?.kind == nil)
    }

    @Test(arguments: [
        (#"{"coding": [{"code": "a"}, {"code": "b"}]}"#, "a"),
        (#"{"coding": [{"display": "no code"}, {"code": "b"}]}"#, nil),
        (#"{"coding": []}"#, nil), (#"{"text": "in words"}"#, nil),
    ])
    func `the code of a concept is that of its first coding`(text: String, code: String?) throws {
        #expect(try JSONDocument.parse(Array(text.utf8)).root.code(of: .x12("306")) == code)
    }

    @Test func `an extension is written with the URL that it is read by`() throws {
        var writer = JSONWriter()
        writer.object { writer in
            writer.array("extension") { writer in
                writer.fhirExtension("infoChanged") { $0.member("valueCode", "changed") }
            }
        }
        let read = try JSONDocument.parse(writer.bytes).root.pasExtension("infoChanged")
        #expect(read?["valueCode"]?.string == "changed")
    }
}
