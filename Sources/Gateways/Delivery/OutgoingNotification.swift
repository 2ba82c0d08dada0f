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
