public import Workflow

/// A notification as it goes out.
public struct OutgoingNotification: Sendable {
    public var endpoint: Endpoint
    public var mediaType: String
    /// In their order; those of the same name as one of ours take its place.
    public var headers: [(name: String, value: String)]
    public var bytes: [UInt8]
    public var timeoutSeconds: Int

    public init(
        endpoint: Endpoint, mediaType: String, headers: [(name: String, value: String)],
        bytes: [UInt8], timeoutSeconds: Int
    ) {
        self.endpoint = endpoint
        self.mediaType = mediaType
        self.headers = headers
        self.bytes = bytes
        self.timeoutSeconds = timeoutSeconds
    }
}

/// Sends one notification once.
public protocol NotificationSender: Sendable {
    func send(_ notification: OutgoingNotification) async throws(SendFailure)
}

/// Why a notification did not arrive, in words without anything of its content.
public struct SendFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}
