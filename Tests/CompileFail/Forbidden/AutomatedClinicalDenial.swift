// The administrative case takes no clinical denial in disguise.
// expect: cannot convert value of type 'ClinicalDenial' to expected argument type 'AdministrativeDenial'

import Cases

func disguise(_ denial: ClinicalDenial) -> AutomatedResult {
    .administrativeDenial(denial)
}
