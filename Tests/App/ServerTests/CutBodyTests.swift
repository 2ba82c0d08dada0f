import HTTPTypes
import Hummingbird
import NIOCore
import Records
import Testing
import X12Gateway

@testable import Server

/// A body that ends before it is whole is the sender's fault, at every address that takes one.
@Suite struct CutBodyTests {
    private struct ConnectionLost: Error {}

    /// What comes of a body before its connection is gone.
    private static func cut(_ bytes: [UInt8]) -> RequestBody {
        let (pieces, end) = AsyncThrowingStream<ByteBuffer, any Error>.makeStream()
        end.yield(ByteBuffer(bytes: bytes))
        end.finish(throwing: ConnectionLost())
        return RequestBody(asyncSequence: pieces)
    }

    @Test(arguments: [
        ("/x12/batch", "application/edi-x12", "exclusion", "edi"),
        ("/x12", "application/edi-x12", "exclusion", "edi"),
        ("\(ServerDesk.base)/Claim/$submit", "application/fhir+json", "cpap-approve", "json"),
    ])
    func `a body that is cut is answered with 400, and nothing of it is kept`(
        path: String, type: String, sample: String, suffix: String
    ) async throws {
        let desk = try await ServerDesk()
        let answer = try await desk.send(
            .post, path, [.contentType: type],
            stream: Self.cut(try ServerDesk.sample(sample, suffix)))
        #expect(answer.status == 400)
        #expect(answer.text.contains("ends before it is whole"))
        #expect(try await desk.store.summaries(.init()).isEmpty)
    }

    @Test func `a batch over its limit is told so, wherever it is cut`() async throws {
        var limits = AssentServer.Limits()
        limits.batch.bytesMax = 100
        let answer = try await ServerDesk(limits: limits).send(
            .post, "/x12/batch", [.contentType: "application/edi-x12"],
            stream: Self.cut(try ServerDesk.sample("exclusion", "edi")))
        #expect(answer.status == 413)
    }

    @Test func `a batch that was cut leaves its place to another`() async throws {
        var limits = AssentServer.Limits()
        limits.batches.underWayMax = 1
        let desk = try await ServerDesk(limits: limits)
        let sample = try ServerDesk.sample("exclusion", "edi")
        let type: HTTPFields = [.contentType: "application/edi-x12"]
        _ = try await desk.send(.post, "/x12/batch", type, stream: Self.cut(sample))
        #expect(try await desk.send(.post, "/x12/batch", type, body: sample).status == 200)
    }
}
