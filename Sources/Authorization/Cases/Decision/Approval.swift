/// A yes to all that was asked.
public struct Approval: Hashable, Sendable {
    public let grant: Grant
    public let basis: Basis

    /// A machine may say yes.
    public static func automated(_ grant: Grant) -> Approval {
        Approval(grant: grant, basis: .automated)
    }

    /// A reviewer says yes.
    public static func attested(_ grant: Grant, by attestation: Attestation) -> Approval {
        Approval(grant: grant, basis: .attested(attestation))
    }

    /// The clock has lapsed, and the law makes that a yes.
    public static func byLaw(_ grant: Grant, _ citation: Citation) -> Approval {
        Approval(grant: grant, basis: .byLaw(citation))
    }
}
