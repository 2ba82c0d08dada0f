// Granting less is adverse: only an attestation makes it.
// expect: 'ModifiedApproval' initializer is inaccessible due to 'internal' protection level

import Cases

let reduce = ModifiedApproval.init(grant:reason:attestation:)
