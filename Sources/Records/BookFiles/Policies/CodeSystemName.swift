import Cases
import CodeSets
import FHIR
import Policies
import Primitives

/// Code systems by a short name.
enum CodeSystemName {
    static func uri(_ name: String) -> String? {
        switch name {
        case "icd-10-cm": FHIRSystems.icd10
        case "loinc": FHIRSystems.loinc
        case "snomed": FHIRSystems.snomed
        default:
            ProcedureCodeSystem(name: name)?.uri ?? (name.contains(":") ? name : nil)
        }
    }
}
