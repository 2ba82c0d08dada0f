import Cases
import HTTPTypes
import Hummingbird
import Identity
import Logging
import Primitives
import ServiceLifecycle
import Workflow
import X12Gateway

/// X12 over HTTP. `POST /x12` answers a request within the request that asks (real time); `POST /x12/batch` takes many
/// sets, which come and go in a stream.
struct X12Routes {
    let gateway: X12Gateway
    let limits: AssentServer.Limits
    let clock: @Sendable () -> Instant
    let batches: BatchPlaces
    let trail: AuditTrail

    static let mediaType = "application/edi-x12"
    private static let mediaTypes: Set<String> = [
        mediaType, "text/plain", "application/octet-stream",
    ]

    func add(to router: Router<ServerContext>) {
        router.post("x12") { request, context in
            try Self.require(request, context)
            let bytes = try await request.bytes(upTo: limits.realTimeBytesMax)
            do {
                let answer = try await gateway.acting(for: context.caller)
                    .submit(bytes, now: clock())
                context.note.add(answer.cases.map(\.id.text))
                return try Self.response(answer)
            } catch let failure as X12BatchFailure {
                throw Self.refusal(failure, hint: " More than that goes to /x12/batch.")
            }
        }
        router.post("x12/batch") { request, context in
            try Self.require(request, context)
            return try await batch(request, context)
        }
        for path in ["x12", "x12/batch"] { router.refuseOthers(than: [.post], at: "\(path)") }
    }

    /// An interchange may hold requests and inquiries: whoever sends one needs to be allowed both.
    private static func require(_ request: Request, _ context: ServerContext) throws {
        try context.require(.create, .read, on: "Claim")
        if let type = request.mediaType, !mediaTypes.contains(type) {
            throw HTTPError(
                .unsupportedMediaType,
                message: "This address takes \(mediaType), not \(type.prefix(100)).")
        }
    }

    /// What X12 can say, it says with 200: a partner's system reads the answer and not the status.
    private static func response(_ answer: X12Answer) throws -> Response {
        guard !answer.bytes.isEmpty else {
            throw HTTPError(.badRequest, message: answer.problemText)
        }
        let isBusy = answer.kind == .unavailable
        var response = Response.body(
            answer.bytes, mediaType, isBusy ? .serviceUnavailable : .ok)
        if isBusy { response.headers[.retryAfter] = "1" }
        return response
    }

    private static func refusal(_ failure: X12BatchFailure, hint: String = "") -> HTTPError {
        switch failure {
        case .tooManyBytes, .tooManyInterchanges, .tooManySets:
            HTTPError(.contentTooLarge, message: "\(failure)\(hint)")
        case .empty: HTTPError(.badRequest, message: "\(failure)")
        case .unavailable, .changed:
            HTTPError(
                .serviceUnavailable, headers: [.retryAfter: "5"], message: "\(failure)")
        }
    }

    // MARK: Batches

    /// The whole batch is taken from the network before any of it is decided, and before it takes a place of those that are, so
    /// that a slow sender holds nobody, and nothing is half done of what is too large.
    private func batch(_ request: Request, _ context: ServerContext) async throws -> Response {
        guard gateway.canTakeIn else {
            throw Self.refusal(.unavailable("it can not be written"))
        }
        guard let place = batches.take(for: context.caller.name) else { throw Self.noPlace }
        let source: X12FileSource
        do {
            source = try await spool(request)
        } catch let failure as X12FileSource.Failure {
            context.logger.error("a batch can not be kept", metadata: ["reason": "\(failure)"])
            throw Self.refusal(.unavailable("there is no room for the batch"))
        }
        try await waitForTurn(place)
        let batch: X12Batch
        do {
            batch = try gateway.acting(for: context.caller).batch(source, limits: limits.batch)
        } catch let failure as X12BatchFailure {
            throw Self.refusal(failure)
        }
        let deadline = ContinuousClock.now + .seconds(limits.batchSecondsMax)
        let (clock, note) = (clock, context.note)
        let entry = KeptBackEntry(request, context, trail: trail, clock: clock)
        return Response(
            status: .ok, headers: [.contentType: Self.mediaType],
            body: ResponseBody { writer in
                defer { place.leave() }
                var sink = ResponseSink(writer: writer, deadline: deadline, note: note)
                let answered: X12Batch.Answered
                do {
                    answered = try await batch.answer(
                        clock: clock, isStopping: { Task.isShuttingDownGracefully }, into: &sink)
                } catch {
                    try await entry.write("broken off")
                    throw error
                }
                try await entry.write("200")
                if !sink.isIncomplete {
                    try await batch.close(answered) { Task.isShuttingDownGracefully }
                }
                try await sink.writer.finish(nil)
            })
    }

    private static let noPlace = HTTPError(
        .serviceUnavailable, headers: [.retryAfter: "30"],
        message: "Other batches are under way; come back later.")

    /// What was sent as a whole waits a while for those that are decided.
    private func waitForTurn(_ place: BatchPlace) async throws {
        let deadline = ContinuousClock.now + .seconds(limits.batchWaitSeconds)
        while !place.decide() {
            guard .now < deadline, !Task.isShuttingDownGracefully else { throw Self.noPlace }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// The body, in a file without a name.
    private func spool(_ request: Request) async throws -> X12FileSource {
        let max = limits.batch.bytesMax
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > max {
            throw Self.refusal(.tooManyBytes(max: max))
        }
        let deadline = ContinuousClock.now + .seconds(limits.batchSecondsMax)
        let source = try X12FileSource()
        var count = 0
        try await request.takeBody { buffer in
            count += buffer.readableBytes
            guard count <= max else { throw Self.refusal(.tooManyBytes(max: max)) }
            guard .now < deadline else {
                throw HTTPError(
                    .requestTimeout,
                    message: "The batch was not sent within \(limits.batchSecondsMax) seconds.")
            }
            try source.append(Array(buffer.readableBytesView))
        }
        return source
    }
}
