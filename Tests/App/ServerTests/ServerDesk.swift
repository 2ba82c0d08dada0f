import BookFiles
import Delivery
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import LarkspurStore
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
    let access: any AccessStore
    let log = LogCapture()
    /// Gets what is sent to subscribers, over no network.
    let listener = Listener()
    let server: AssentServer
    private let responder: RouterResponder<ServerContext>

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Examples/larkspur").standardizedFileURL.path

    /// - Parameter failing: what the store says to every append, once the registry is in.
    init(
        failing: AppendError? = nil, limits: AssentServer.Limits = .init(),
        mode: AccessControl.Mode = .open, requestsPerSecond: Int = 1_000,
        isBehindProxy: Bool = false,
        clock: @escaping @Sendable () -> Instant = { Self.now }
    ) async throws {
        let book = try LarkspurFiles.book()
        let registry = try LarkspurFiles.registry()
        temporary = try TemporaryFolder()
        let sqlite = try SQLiteRecordStore(
            path: temporary.file("server.sqlite"), numberKey: NumberKey(word: "server"))
        try await sqlite.put(providers: registry.providers)
        try await sqlite.put(members: registry.members)
        try await sqlite.put(reviewers: registry.reviewers)
        access = sqlite
        var control = AccessControl(
            mode: mode, store: sqlite,
            issuer: TokenIssuer(store: sqlite, fetcher: NoKeySets()))
        control.publicURL = "https://assent.example"
        control.requestsPerSecond = requestsPerSecond
        control.seesAddresses = !isBehindProxy
        let tick = ContinuousClock.now
        control.ticks = { tick }
        store = failing.map { StubbornStore(base: sqlite, answer: $0) } ?? sqlite
        workflow = Workflow(
            store: store, book: book.book, policies: book.policies,
            notices: LetterWriter())
        var server = AssentServer(
            host: "127.0.0.1", port: 0, workflow: workflow,
            gateway: PASGateway(workflow: workflow),
            portal: Portal(
                workflow: workflow, authenticator: Authenticator(store: store),
                sessions: SessionKeeper(key: [UInt8](repeating: 9, count: 32))),
            access: control, observed: sqlite, delivery: Self.delivery(to: listener),
            logger: log.logger, clock: clock)
        server.limits = limits
        self.server = server
        responder = server.router().buildResponder()
    }

    private static func delivery(to listener: Listener) -> DeliverySettings {
        DeliverySettings(
            rules: EndpointRules(), backOff: BackOff(firstMilliseconds: 0, attemptsMax: 3),
            sender: listener, wallClock: { Self.now }, chance: { 0 },
            newID: { UUID().uuidString.lowercased() })
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:],
        body: [UInt8] = [], from address: String = "", host: String? = "assent.example"
    ) async throws -> Answer {
        try await send(
            method, path, headers, stream: RequestBody(buffer: ByteBuffer(bytes: body)),
            from: address, host: host)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:],
        stream: RequestBody, from address: String = "", host: String? = "assent.example"
    ) async throws -> Answer {
        let response = try await respond(method, path, headers, stream, address, host)
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(
            status: response.status.code, headers: response.headers, bytes: collector.bytes)
    }

    /// The client is gone before the first byte of the answer.
    func sendAndLeave(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], body: [UInt8]
    ) async throws {
        _ = try await respond(
            method, path, headers, RequestBody(buffer: ByteBuffer(bytes: body)), "",
            "assent.example")
    }

    private func respond(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields,
        _ stream: RequestBody, _ address: String, _ host: String?
    ) async throws -> Response {
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: host, path: path,
                headerFields: headers),
            body: stream)
        var logger = log.logger
        logger[metadataKey: "hb.request.id"] = .stringConvertible(RequestID())
        let context = ServerContext(
            coreContext: CoreRequestContextStorage(
                source: ApplicationRequestContextSource(
                    channel: EmbeddedChannel(), logger: logger)), address: address)
        return try await responder.respond(to: request, context: context)
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

    static func sample(_ name: String, _ type: String = "json") throws -> [UInt8] {
        [UInt8](
            try Data(contentsOf: URL(fileURLWithPath: "\(folder)/requests/\(name).\(type)")))
    }
}

/// No client of these tests keeps its keys at an address.
private struct NoKeySets: KeySetFetching {
    struct Nowhere: Error {}
    func fetch(_ url: String, bytesMax: Int) async throws -> FetchedKeySet {
        throw Nowhere()
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
