public import Primitives

/// A part of a charge that is not paid: for whose account, and why.
public struct ClaimAdjustment: Hashable, Sendable {
    /// Code list 1033.
    public enum Group: String, Hashable, Sendable, CaseIterable {
        /// The provider's: by contract, or for what the provider left out.
        case contractual = "CO"
        case patient = "PR"
        /// Neither the provider's nor the member's.
        case other = "OA"
    }

    public var group: Group
    /// CARC (code list 139).
    public var reason: String
    public var amount: Money

    public init(_ group: Group, _ reason: String, _ amount: Money) {
        self.group = group
        self.reason = reason
        self.amount = amount
    }
}
