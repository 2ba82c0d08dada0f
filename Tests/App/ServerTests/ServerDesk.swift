import BookFiles
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Letters
import Logging
import NIOCore
import NIOEmbedded
import PASGateway
import Portal
import Primitives
import Records
import SQLiteRecords
import TemporaryFolders
import Workflow

@testable import Server

/// The sample insurer behind its HTTP door: requests go through the whole router and over no network.
struct ServerDesk {
    /// Three in the afternoon in Ohio, on a Tuesday.
    static let now = Instant("2026-03-10T19:00:00Z")!
    static let base = "/fhir/pas-2.2.1"

    let temporary: TemporaryFolder
    let store: any RecordStore
    let workflow: Workflow
    let log = LogCapture()
    private(set) var server: AssentServer

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Examples/larkspur").standardizedFileURL.path

    /// - Parameter failing: what the store says to every append, once the registry is in.
    init(failing: AppendError? = nil, limits: AssentServer.Limits = .init()) async throws {
        let book = try BookLoader.load(Self.folder)
        let registry = try RegistryFiles.load("\(Self.folder)/registry", book: book.book)
        temporary = try TemporaryFolder()
        let sqlite = try SQLiteRecordStore(path: temporary.file("server.sqlite"))
        try await sqlite.put(providers: registry.providers)
        try await sqlite.put(members: registry.members)
        try await sqlite.put(reviewers: registry.reviewers)
        store = failing.map { StubbornStore(base: sqlite, answer: $0) } ?? sqlite
        workflow = Workflow(
            store: store, book: book.book, policies: book.policies, numberKey: 11,
            notices: LetterWriter())
        server = AssentServer(
            host: "127.0.0.1", port: 0, workflow: workflow,
            gateway: PASGateway(workflow: workflow),
            portal: Portal(
                workflow: workflow, authenticator: Authenticator(store: store),
                sessions: SessionKeeper(key: [UInt8](repeating: 9, count: 32))),
            logger: log.logger, clock: { Self.now })
        server.limits = limits
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:],
        body: [UInt8] = []
    ) async throws -> Answer {
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "assent.example", path: path,
                headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
        var logger = log.logger
        logger[metadataKey: "hb.request.id"] = .stringConvertible(RequestID())
        let context = BasicRequestContext(
            source: ApplicationRequestContextSource(
                channel: EmbeddedChannel(), logger: logger))
        let response = try await server.router().buildResponder()
            .respond(to: request, context: context)
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(
            status: response.status.code, headers: response.headers, bytes: collector.bytes)
    }

    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers)
    }

    /// Posts a request Bundle of the sample insurer to an operation.
    func post(
        _ operation: String, _ sample: String, type: String = "application/fhir+json"
    ) async throws -> Answer {
        try await send(
            .post, "\(Self.base)/Claim/\(operation)", [.contentType: type],
            body: try Self.sample(sample))
    }

    static func sample(_ name: String) throws -> [UInt8] {
        [UInt8](
            try Data(contentsOf: URL(fileURLWithPath: "\(folder)/requests/\(name).json")))
    }
}

/// What came back.
struct Answer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var type: String? { headers[.contentType] }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

/// Where a response writes its body to.
private final class Collector: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
