// An attestation is issued, never written: without a reviewer who meets the rule there is none. The labels are those of the
// initializer as it stands; where it gains one, this file is to gain it too.
// expect: 'Attestation' initializer is inaccessible due to 'internal' protection level

import Cases

let forge = Attestation.init(
    kind:caseID:caseVersion:subject:reviewer:reviewerName:profession:specialty:licence:rule:
    admitted:
    licenceState:method:at:)
