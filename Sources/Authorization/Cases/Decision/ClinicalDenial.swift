/// A denial on medical necessity. Only an `Attestation` makes one; there is no other way.
public struct ClinicalDenial: Hashable, Sendable {
    public let reason: SpecificReason
    /// The clinician's explanation for this patient.
    public let rationale: String
    public let attestation: Attestation

    init(reason: SpecificReason, rationale: String, attestation: Attestation) {
        self.reason = reason
        self.rationale = rationale
        self.attestation = attestation
    }
}
