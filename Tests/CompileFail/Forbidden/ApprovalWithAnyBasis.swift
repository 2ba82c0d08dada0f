// Nobody claims a basis for an approval: it follows from how the approval was made.
// expect: 'Approval' initializer is inaccessible due to 'internal' protection level

import Cases

let approve = Approval.init(grant:basis:)
