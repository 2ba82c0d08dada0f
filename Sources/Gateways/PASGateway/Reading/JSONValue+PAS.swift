import FHIR
import JSON

extension JSONValue {
    /// The first extension of PAS with this name, on this element.
    func pasExtension(_ name: String) -> JSONValue? {
        // Most elements have no extension, and need no URL to compare with.
        guard self[.fhirExtension] != nil else { return nil }
        return fhirExtension(FHIRSystems.pasExtension(name))
    }
}
