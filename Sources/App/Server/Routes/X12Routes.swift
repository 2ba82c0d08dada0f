import HTTPTypes
import Hummingbird
import Primitives
import X12Gateway

/// X12 over HTTP. `POST /x12` answers a request within the request that asks (real time); `POST /x12/batch` takes many
/// sets, which come and go in a stream.
struct X12Routes {
    let gateway: X12Gateway
    let limits: AssentServer.Limits
    let clock: @Sendable () -> Instant
    let batches: BatchPlaces

    static let mediaType = "application/edi-x12"
    private static let mediaTypes: Set<String> = [
        mediaType, "text/plain", "application/octet-stream",
    ]

    func add(to router: Router<BasicRequestContext>) {
        router.post("x12") { request, _ in
            try Self.requireX12(request)
            let bytes = try await request.bytes(upTo: limits.realTimeBytesMax)
            do {
                return try Self.response(await gateway.submit(bytes, now: clock()))
            } catch let failure as X12BatchFailure {
                throw Self.refusal(failure, hint: " More than that goes to /x12/batch.")
            }
        }
        router.post("x12/batch") { request, _ in
            try Self.requireX12(request)
            return try await batch(request)
        }
        for path in ["x12", "x12/batch"] { router.refuseOthers(than: [.post], at: "\(path)") }
    }

    private static func requireX12(_ request: Request) throws {
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
        case .unavailable:
            HTTPError(
                .serviceUnavailable, headers: [.retryAfter: "5"], message: "\(failure)")
        }
    }

    // MARK: Batches

    /// The whole batch is taken from the network before any of it is decided, so that a slow sender holds nobody, and
    /// nothing is half done of what is too large.
    private func batch(_ request: Request) async throws -> Response {
        let place = try Self.place(in: batches)
        let source = try await spool(request)
        let batch: X12Batch
        do {
            batch = try gateway.batch(source, limits: limits.batch)
        } catch let failure as X12BatchFailure {
            throw Self.refusal(failure)
        }
        let deadline = ContinuousClock.now + .seconds(limits.batchSecondsMax)
        let clock = clock
        return Response(
            status: .ok, headers: [.contentType: Self.mediaType],
            body: ResponseBody { writer in
                defer { place.leave() }
                var sink = ResponseSink(writer: writer, deadline: deadline)
                let answered = try await batch.answer(clock: clock, into: &sink)
                if !sink.isIncomplete { try await batch.close(answered) }
                try await sink.writer.finish(nil)
            })
    }

    private static func place(in batches: BatchPlaces) throws -> BatchPlace {
        guard let place = batches.take() else {
            throw HTTPError(
                .serviceUnavailable, headers: [.retryAfter: "30"],
                message: "Other batches are under way; come back later.")
        }
        return place
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
        for try await buffer in request.body {
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
