import Compression
import HTTPTypes
import JSON
import NIOCore
import Records
import Testing

@testable import Server

/// How FHIR is spoken at the door: forms, packing, methods.
@Suite struct NegotiationRouteTests {
    private static let submit = "\(ServerDesk.base)/Claim/$submit"

    @Test(arguments: [
        "application/fhir+xml", "text/html", "application/fhir+json; fhirVersion=5.0",
    ])
    func `who can not take the answer is refused before anything is taken in`(accept: String)
        async throws
    {
        let desk = try await ServerDesk()
        let answer = try await desk.send(
            .post, Self.submit, [.accept: accept], body: try ServerDesk.sample("cpap-approve"))
        #expect(answer.status == 406)
        expectOutcome(answer, "not-supported")
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
    }

    @Test func `an answer has the name that was asked for`() async throws {
        let desk = try await ServerDesk()
        let named = try await desk.get(
            "\(ServerDesk.base)/metadata", [.accept: "application/json"])
        #expect(named.type == "application/json; charset=utf-8")
        let byParameter = try await desk.get(
            "\(ServerDesk.base)/metadata?_format=json", [.accept: "application/fhir+xml"])
        #expect(byParameter.type == "application/fhir+json; charset=utf-8")
        #expect(byParameter.headers[.vary] == "Accept, Accept-Encoding")
        let xml = try await desk.get("\(ServerDesk.base)/metadata?_format=xml")
        #expect(xml.status == 406)
    }

    @Test(arguments: [
        "application/fhir+xml", "text/plain", "application/fhir+json; charset=utf-16",
        "application/fhir+json; fhirVersion=5.0",
    ])
    func `another body is 415, and what is read is named`(type: String) async throws {
        let answer = try await ServerDesk().post("$submit", "cpap-approve", type: type)
        #expect(answer.status == 415)
        expectOutcome(answer, "not-supported")
        #expect(answer.headers[.accept] == "application/fhir+json, application/json")
        #expect(answer.text.contains("application/fhir+json"))
    }

    @Test func `pages are not negotiated`() async throws {
        let answer = try await ServerDesk().get("/portal", [.accept: "text/html"])
        #expect(answer.status == 200)
    }

    // MARK: gzip

    @Test(arguments: ["gzip", "x-gzip", "GZIP", "identity, gzip"])
    func `a packed request is taken in`(coding: String) async throws {
        let packed = try #require(Gzip.compress(try ServerDesk.sample("cpap-approve")))
        let answer = try await ServerDesk().send(
            .post, Self.submit, [.contentEncoding: coding, .contentLength: "\(packed.count)"],
            body: packed)
        #expect(answer.status == 200)
        #expect(answer.text.contains(#""resourceType":"ClaimResponse""#))
    }

    @Test(arguments: ["br", "deflate", "gzip, gzip", "compress"])
    func `another packing is 415, and what is unpacked is named`(coding: String) async throws {
        let answer = try await ServerDesk().send(
            .post, Self.submit, [.contentEncoding: coding], body: [1, 2, 3])
        #expect(answer.status == 415)
        expectOutcome(answer, "not-supported")
        #expect(answer.headers[.acceptEncoding] == "gzip")
    }

    @Test func `what is not packed as it says is 400`() async throws {
        let whole = try #require(Gzip.compress(try ServerDesk.sample("cpap-approve")))
        for body in [try ServerDesk.sample("cpap-approve"), whole.dropLast(9), []] {
            let answer = try await ServerDesk().send(
                .post, Self.submit, [.contentEncoding: "gzip"], body: Array(body))
            #expect(answer.status == 400)
            expectOutcome(answer, "invalid")
        }
    }

    @Test func `the limit is one of what is unpacked`() async throws {
        var limits = AssentServer.Limits()
        limits.requestBytesMax = 10_000
        let packed = try #require(Gzip.compress(try ServerDesk.sample("cpap-approve")))
        #expect(packed.count < 10_000)
        let answer = try await ServerDesk(limits: limits).send(
            .post, Self.submit, [.contentEncoding: "gzip"], body: packed)
        #expect(answer.status == 413)
        expectOutcome(answer, "too-long")
    }

    @Test func `what unpacks to a thousand times its size is 413`() async throws {
        let bomb = try #require(
            Gzip.compress([UInt8](repeating: 0x20, count: 12 << 20), level: 9))
        let answer = try await ServerDesk().send(
            .post, Self.submit, [.contentEncoding: "gzip"], body: bomb)
        #expect(answer.status == 413)
        expectOutcome(answer, "too-long")
    }

    @Test func `an answer is packed for who asks for it, and is the same`() async throws {
        let desk = try await ServerDesk()
        let path = "\(ServerDesk.base)/metadata"
        let plain = try await desk.get(path)
        let packed = try await desk.get(path, [.acceptEncoding: "br, gzip;q=0.8"])
        #expect(plain.headers[.contentEncoding] == nil)
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.contentLength] == "\(packed.bytes.count)")
        #expect(packed.bytes.count < plain.bytes.count / 2)
        let reader = GzipReader()
        reader.feed(packed.bytes)
        var unpacked: [UInt8] = []
        while let piece = try reader.next() { unpacked += piece }
        #expect(unpacked == plain.bytes)
    }

    @Test(arguments: [
        ("\(ServerDesk.base)/metadata", "gzip;q=0"), ("\(ServerDesk.base)/metadata", "br"),
        ("\(ServerDesk.base)/nothing", "gzip"), ("/portal", "gzip"),
    ])
    func `who does not ask, a short answer and a page get it as it is`(
        path: String, coding: String
    ) async throws {
        let answer = try await ServerDesk().get(path, [.acceptEncoding: coding])
        #expect(answer.headers[.contentEncoding] == nil)
    }

    @Test(arguments: [
        (["gzip"], true), (["x-gzip"], true), (["*"], true), (["br, *;q=0.1"], true),
        (["br", "gzip"], true), ([], false), (["br"], false), (["*;q=0"], false),
        (["gzip;q=0, *"], false), (["gzip; q=0.001"], true), (["identity"], false),
    ])
    func `packing is taken by its name, else by the star`(values: [String], isTaken: Bool) {
        #expect(GzipAnswers<ServerContext>.takesGzip(values) == isTaken)
    }

    // MARK: Methods

    @Test func `HEAD is GET without the body`() async throws {
        let desk = try await ServerDesk()
        let path = "\(ServerDesk.base)/metadata"
        let (get, head) = (try await desk.get(path), try await desk.send(.head, path))
        #expect(head.status == 200)
        #expect(head.bytes.isEmpty)
        #expect(head.headers[.contentLength] == get.headers[.contentLength])
        #expect(head.type == get.type)
    }

    @Test(arguments: [
        (submit, "POST, OPTIONS"), ("\(ServerDesk.base)/metadata", "GET, HEAD, OPTIONS"),
        ("\(ServerDesk.base)/ClaimResponse/1", "GET, HEAD, OPTIONS"),
    ])
    func `OPTIONS says which methods there are`(path: String, allowed: String) async throws {
        let answer = try await ServerDesk().send(.options, path)
        #expect(answer.status == 204)
        #expect(answer.headers[.allow] == allowed)
    }
}
