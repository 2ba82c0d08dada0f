// Nobody adds a clinical no to a machine's results from outside.
// expect: enum 'case' is not allowed outside of an enum

import Cases

extension AutomatedResult {
    case deny(SpecificReason)
}
