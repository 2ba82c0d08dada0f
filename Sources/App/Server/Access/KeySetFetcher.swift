import Foundation
public import Identity
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Gets a client's key set by HTTPS, from the address that was registered and no other: redirects are not followed.
public struct KeySetFetcher: KeySetFetching {
    static let seconds = 5.0

    public init() {}

    public struct Failure: Error, Sendable {}

    public func fetch(_ url: String, bytesMax: Int) async throws -> FetchedKeySet {
        guard KeySetAddress.isAllowed(url), let address = URL(string: url) else { throw Failure() }
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = Self.seconds
        configuration.timeoutIntervalForResource = Self.seconds
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        return try await withCheckedThrowingContinuation { reply in
            let collector = KeySetCollector(bytesMax: bytesMax, reply: reply)
            let session = URLSession(
                configuration: configuration, delegate: collector, delegateQueue: nil)
            var request = URLRequest(url: address)
            request.setValue("application/json", forHTTPHeaderField: "Accept")
            session.dataTask(with: request).resume()
            session.finishTasksAndInvalidate()
        }
    }
}

/// Collects one answer, as long as it is not too long.
private final class KeySetCollector: NSObject, URLSessionDataDelegate {
    private let bytesMax: Int
    private let state:
        Mutex<(bytes: [UInt8], reply: CheckedContinuation<FetchedKeySet, any Error>?)>

    init(bytesMax: Int, reply: CheckedContinuation<FetchedKeySet, any Error>) {
        self.bytesMax = bytesMax
        state = Mutex((bytes: [], reply: reply))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLong = state.withLock { state in
            state.bytes += data
            return state.bytes.count > bytesMax
        }
        if isTooLong { dataTask.cancel() }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
    ) {
        let response = task.response as? HTTPURLResponse
        let (bytes, reply) = state.withLock { state in
            defer { state.reply = nil }
            return (state.bytes, state.reply)
        }
        guard error == nil, let response, response.statusCode == 200, bytes.count <= bytesMax else {
            reply?.resume(throwing: KeySetFetcher.Failure())
            return
        }
        reply?.resume(
            returning: FetchedKeySet(
                bytes: bytes, cacheControl: response.value(forHTTPHeaderField: "Cache-Control"),
                age: response.value(forHTTPHeaderField: "Age")))
    }
}
