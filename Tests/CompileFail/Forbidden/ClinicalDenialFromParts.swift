// A clinical denial is not put together from parts: its initializer is internal to the room Cases.
// expect: 'ClinicalDenial' initializer is inaccessible due to 'internal' protection level

import Cases

let deny = ClinicalDenial.init(reason:rationale:attestation:)
