/// A trace number of the requester (X12 TRN, Claim.identifier, itemTraceNumber).
public struct TraceNumber: Hashable, Sendable {
    public var system: String?
    public var value: String

    public init(system: String? = nil, value: String) {
        self.system = system
        self.value = value
    }
}
