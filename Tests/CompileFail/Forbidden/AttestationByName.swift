// An attestation is not issued on somebody's word: it takes the authenticated act.
// expect: missing argument for parameter 'act' in call

import Cases
import Primitives

func issue(_ reviewer: Reviewer, _ authorization: Case, _ rule: ReviewerRule, _ day: CivilDate)
    throws -> Attestation
{
    try Attestation.issue(
        .adverse, by: reviewer, over: .event, of: authorization, seenVersion: 1, under: rule,
        on: day)
}
