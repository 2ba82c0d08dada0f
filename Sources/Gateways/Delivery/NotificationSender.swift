/// Sends one notification once.
public protocol NotificationSender: Sendable {
    func send(_ notification: OutgoingNotification) async throws(SendFailure)
}

/// Why a notification did not arrive, in words without anything of its content.
public struct SendFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
}
