// An attestation over an approval does not become one over a denial, nor one of another case.
// expect: cannot assign to property: 'kind' is a 'let' constant
// expect: cannot assign to property: 'caseID' is a 'let' constant

import Cases

func turn(_ attestation: inout Attestation) {
    attestation.kind = .adverse
    attestation.caseID = CaseID("R2")
}
