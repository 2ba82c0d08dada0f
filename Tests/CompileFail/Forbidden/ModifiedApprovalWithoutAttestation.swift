// A determination that grants less has no room for "nobody signed this". The one initializer in sight reads a record of the
// journal, and checks the attestation in it.
// expect: extra arguments at positions #1, #2 in call
// expect: missing argument for parameter 'recorded' in call

import Cases

func reduce(_ grant: Grant, _ reason: SpecificReason) -> Determination {
    .modified(ModifiedApproval(grant: grant, reason: reason))
}
