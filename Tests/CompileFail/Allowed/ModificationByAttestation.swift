// The one way to grant less.

import Cases

func reduce(_ grant: Grant, _ reason: SpecificReason, _ attestation: Attestation) throws
    -> Determination
{
    .modified(try attestation.modification(granting: grant, reason: reason))
}
