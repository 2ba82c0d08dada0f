// The one way to a clinical denial.

import Cases

func deny(_ reason: SpecificReason, _ attestation: Attestation) throws -> Determination {
    .denied(try attestation.denial(reason: reason, rationale: "Walks 200 meters unaided."))
}
