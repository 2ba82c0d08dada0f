// There is no clinical denial that nobody signed. The one initializer in sight reads a record of the journal, and checks
// the attestation in it.
// expect: extra arguments at positions #1, #2 in call
// expect: missing argument for parameter 'recorded' in call

import Cases

func deny(_ reason: SpecificReason) -> Determination {
    .denied(.clinical(ClinicalDenial(reason: reason, rationale: "Not needed.")))
}
