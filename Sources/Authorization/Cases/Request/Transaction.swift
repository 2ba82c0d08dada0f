public import Primitives

/// How a submitter names its own transaction, and through which door it came.
public struct Transaction: Hashable, Sendable {
    public enum Door: String, Hashable, Sendable, Recordable {
        case pas, x12, portal, terminal
    }

    public var door: Door
    /// Who submits: the client's or trading partner's identity, else the requester's identifier.
    public var submitter: String
    /// Bundle.identifier, or X12 BHT03.
    public var identifier: String
    /// Claim.identifier, or the X12 TRN trace numbers; echoed, never a key.
    public var traceNumbers: [TraceNumber]
    /// When the submitter says it was made (Bundle.timestamp); never the legal clock's start.
    public var createdAt: Instant?

    public init(
        door: Door, submitter: String, identifier: String, traceNumbers: [TraceNumber] = [],
        createdAt: Instant? = nil
    ) {
        self.door = door
        self.submitter = submitter
        self.identifier = identifier
        self.traceNumbers = traceNumbers
        self.createdAt = createdAt
    }
}
