// The one way to an attestation: a reviewer of the registry, an authenticated act, the rule, the version seen.

import Cases
import Primitives

func issue(
    _ reviewer: Reviewer, _ act: AuthenticatedAct, _ authorization: Case, _ rule: ReviewerRule,
    _ day: CivilDate
) throws -> Attestation {
    try Attestation.issue(
        .adverse, by: reviewer, act: act, over: .event, of: authorization, seenVersion: 1,
        under: rule, on: day)
}
