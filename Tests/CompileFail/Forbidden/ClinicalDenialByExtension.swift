// An extension elsewhere can not write a clinical denial's members by a door of its own.
// expect: 'let' property 'reason' may not be initialized directly; use "self.init(...)" or "self = ..." instead
// expect: 'let' property 'rationale' may not be initialized directly; use "self.init(...)" or "self = ..." instead
// expect: 'let' property 'attestation' may not be initialized directly; use "self.init(...)" or "self = ..." instead

import Cases

extension ClinicalDenial {
    init(sneaking reason: SpecificReason, _ attestation: Attestation) {
        self.reason = reason
        self.rationale = "Not needed."
        self.attestation = attestation
    }
}
