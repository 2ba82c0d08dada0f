// A machine's result has no clinical no.
// expect: type 'AutomatedResult' has no member 'deny'
// expect: type 'AutomatedResult' has no member 'clinicalDenial'
// expect: type 'AutomatedResult' has no member 'approveLess'

import Cases

func decide(_ reason: SpecificReason, _ grant: Grant) -> [AutomatedResult] {
    let no = AutomatedResult.deny(reason)
    let clinical = AutomatedResult.clinicalDenial(reason)
    let less = AutomatedResult.approveLess(grant)
    return [no, clinical, less]
}
