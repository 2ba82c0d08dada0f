import CodeSets
import FHIR
import JSON

/// Codes that a test names, and the system that they are of.
public struct CodeChoice: Hashable, Sendable, CustomStringConvertible {
    public var codes: [String]
    /// The URI of the system; nil: any that is published. What a clinic calls something in a list of its own says nothing here.
    public var system: String?

    public init(_ codes: [String], system: String? = nil) {
        self.codes = codes
        self.system = system
    }

    public var description: String {
        codes.joined(separator: ", ") + (system.map { " of \($0)" } ?? "")
    }

    /// Whether a CodeableConcept has one of them.
    func contains(_ concept: JSONValue?) -> Bool {
        concept?[.coding]?.elements.contains { coding in
            guard let code = coding[.code], codes.contains(where: { code.equals($0) }),
                let system = coding[.system]?.string
            else { return false }
            return isMeant(system)
        } ?? false
    }

    private func isMeant(_ given: String) -> Bool {
        guard let system else {
            return Self.published.contains(given) || Self.isProcedural(given)
        }
        if system == given { return true }
        // HCPCS and CPT come under each other's names: CPT is level I of HCPCS.
        return Self.isProcedural(system) && Self.isProcedural(given)
    }

    private static func isProcedural(_ uri: String) -> Bool {
        let system = ProcedureCodeSystem(uri: uri)
        return system == .cpt || system == .hcpcs
    }

    private static let published: Set<String> = [
        FHIRSystems.loinc, FHIRSystems.icd10, FHIRSystems.snomed,
        "http://www.cms.gov/Medicare/Coding/ICD10", "http://hl7.org/fhir/sid/icd-10-pcs",
        "http://www.nlm.nih.gov/research/umls/rxnorm", "http://hl7.org/fhir/sid/ndc",
        "http://hl7.org/fhir/sid/cvx", "http://www.ada.org/cdt",
    ]
}
