// What a clinician signed is not changed afterwards.
// expect: cannot assign to property: 'rationale' is a 'let' constant
// expect: cannot assign to property: 'attestation' is a 'let' constant

import Cases

func rewrite(_ denial: inout ClinicalDenial, _ other: Attestation) {
    denial.rationale = "Something else."
    denial.attestation = other
}
