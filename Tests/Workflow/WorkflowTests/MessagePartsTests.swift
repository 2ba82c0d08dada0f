import JSON
import Records
import Testing

@testable import Workflow

/// What stands in a message is found there by its content.
@Suite struct MessagePartsTests {
    /// A note with a file, one that is only pointed at, and one that is no base64; then a report.
    static let message = #"""
        {"entry": [{"fullUrl": "urn:x"}, {"resource": {"content": [
          {"attachment": {"contentType": "text/plain", "title": "Note", "data": "QWxkZXI="}},
          {"attachment": {"contentType": "text/plain", "url": "http://elsewhere.example/1"}},
          {"attachment": {"data": "?"}}
        ]}}, {"resource": {"presentedForm": [{"data": "QmlyY2g="}]}}]}
        """#

    private func resource(_ index: Int) throws -> JSONValue {
        let root = try JSONDocument.parse(Array(Self.message.utf8)).root
        return try #require(root["entry"]?[index]?["resource"])
    }

    @Test func `files of a note and of a report are told with what is said of them`() throws {
        let note = MessageParts.files(in: try resource(1))
        #expect(note.map(\.bytes) == [Array("Alder".utf8), nil, nil])
        #expect(note.first?.mediaType == "text/plain")
        #expect(note.first?.title == "Note")
        let report = MessageParts.files(in: try resource(2))
        #expect(report.map(\.bytes) == [Array("Birch".utf8)])
        #expect(report.first?.mediaType == "application/octet-stream")
        #expect(report.first?.title == nil)
    }

    @Test func `a resource and a file are found by their content, and nothing of another length`()
        throws
    {
        let root = try JSONDocument.parse(Array(Self.message.utf8)).root
        let birch = Array("Birch".utf8)
        for bytes in [birch, Array(try resource(1).sourceBytes)] {
            let digest = ContentDigest.of(bytes)
            #expect(MessageParts.bytes(of: digest, in: root) == bytes)
            #expect(MessageParts.bytes(of: digest, count: bytes.count, in: root) == bytes)
            #expect(MessageParts.bytes(of: digest, count: bytes.count + 1, in: root) == nil)
        }
        #expect(MessageParts.bytes(of: ContentDigest.of([]), in: root) == nil)
    }
}
