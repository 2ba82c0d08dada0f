// An attestation is issued, never written: without a reviewer who meets the rule there is none.
// expect: 'Attestation' initializer is inaccessible due to 'internal' protection level

import Cases

let forge = Attestation.init(
    kind:caseID:caseVersion:subject:reviewer:reviewerName:profession:specialty:licence:rule:method:
    at:)
