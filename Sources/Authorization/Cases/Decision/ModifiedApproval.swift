/// A yes to less, or to something else, than was asked. Adverse, so only a licensed clinician makes one.
public struct ModifiedApproval: Hashable, Sendable {
    public let grant: Grant
    public let reason: SpecificReason
    public let attestation: Attestation

    init(grant: Grant, reason: SpecificReason, attestation: Attestation) {
        self.grant = grant
        self.reason = reason
        self.attestation = attestation
    }
}
