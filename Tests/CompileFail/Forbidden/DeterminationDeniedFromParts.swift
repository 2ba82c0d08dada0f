// A determination is not denied with a reason alone.
// expect: cannot convert value of type 'SpecificReason' to expected argument type 'ClinicalDenial'

import Cases

func deny(_ reason: SpecificReason) -> Determination {
    .denied(.clinical(reason))
}
