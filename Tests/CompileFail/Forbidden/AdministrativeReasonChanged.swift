// The wording of an administrative denial follows from its ground.
// expect: cannot assign to property: 'reason' is a get-only property

import Cases

func rewrite(_ denial: inout AdministrativeDenial, _ reason: SpecificReason) {
    denial.reason = reason
}
