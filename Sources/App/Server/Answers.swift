import HTTPTypes
import Hummingbird
import JSON

extension Response {
    static func fhir(_ bytes: [UInt8], _ status: HTTPResponse.Status = .ok) -> Response {
        body(bytes, FHIRFormat.fhirJSON.contentType, status)
    }

    static func json(_ bytes: [UInt8], _ status: HTTPResponse.Status = .ok) -> Response {
        body(bytes, "application/json; charset=utf-8", status)
    }

    /// RFC 9457.
    static func problem(_ status: HTTPResponse.Status, _ detail: String) -> Response {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("type", "about:blank")
            writer.member("title", status.reasonPhrase)
            writer.member("status", status.code)
            writer.member("detail", detail)
        }
        return body(writer.bytes, "application/problem+json", status)
    }

    static func body(
        _ bytes: [UInt8], _ contentType: String, _ status: HTTPResponse.Status
    ) -> Response {
        Response(
            status: status, headers: [.contentType: contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Request {
    /// The whole body.
    ///
    /// - Throws: 413 where it is longer than `limit`, as soon as that shows; 400 where it ends before it is whole.
    func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw HTTPError(.contentTooLarge)
        }
        do {
            return try await whole(upTo: limit)
        } catch { throw Self.unread(error) }
    }

    private func whole(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var pieces = body.makeAsyncIterator()
        while let piece = try await pieces.next() {
            guard bytes.count + piece.readableBytes <= limit else {
                throw HTTPError(.contentTooLarge)
            }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return bytes
    }

    /// The body, piece by piece.
    ///
    /// - Throws: what `take` throws; 400 where the body ends before it is whole.
    func takeBody(_ take: (ByteBuffer) throws -> Void) async throws {
        var pieces = body.makeAsyncIterator()
        while true {
            let piece: ByteBuffer?
            do { piece = try await pieces.next() } catch { throw Self.unread(error) }
            guard let piece else { return }
            try take(piece)
        }
    }

    /// What is answered where a body can not be read to its end.
    private static func unread(_ error: any Error) -> any Error {
        if error is any HTTPResponseError || error is CancellationError { return error }
        return HTTPError(
            .badRequest,
            message: "The body ends before it is whole, or its chunks are not well formed.")
    }

    /// The media type without its parameters, in lower case.
    var mediaType: String? {
        headers[.contentType].map { value in
            let type = value.split(separator: ";", maxSplits: 1).first ?? ""
            return type.lowercased().filter { $0 != " " }
        }
    }
}
