import CodeSets
import FHIR
import JSON

/// The systems of which a code is read where it stands.
enum KnownSystem {
    /// A list of X12, by its number.
    case x12(String)
    /// The guide's own codes.
    case guide
    case priority
    case procedures
    case revenue
    case place

    func holds(_ system: String) -> Bool {
        switch self {
        case .x12(let list): FHIRSystems.x12List(system).map { $0 == list } ?? false
        case .guide: system == FHIRSystems.pasCodes
        case .priority: system == "http://terminology.hl7.org/CodeSystem/processpriority"
        case .procedures: [.cpt, .hcpcs].contains(ProcedureCodeSystem(uri: system))
        case .revenue: ProcedureCodeSystem(uri: system) == .revenue
        // The examples of FHIR have a name of their own for the same codes.
        case .place:
            system == PlaceOfService.systemURI
                || system == "http://terminology.hl7.org/CodeSystem/ex-serviceplace"
        }
    }
}

extension JSONValue {
    /// The coding of a CodeableConcept that is read: the first of a known system, else the first. What stands beside it says the
    /// same in other systems, and a binding is met by any of them (FHIR R4, section 4.1.5).
    func coding(of system: KnownSystem) -> JSONValue? {
        guard let codings = self[.coding] else { return nil }
        // Most concepts have one.
        if codings.count < 2 { return codings[0] }
        return codings.elements.first { coding in
            coding[.code] != nil && coding[.system]?.string.map(system.holds) == true
        } ?? codings[0]
    }

    /// What is read of a CodeableConcept, and another code beside it in the same words: of the same system, or of another that is
    /// read where it stands. A code of a further system says the same in its own words; two codes of one say two things.
    func contradiction(of system: KnownSystem) -> (read: String, other: String)? {
        guard let codings = self[.coding], codings.count > 1, let first = coding(of: system),
            let code = first[.code]?.string
        else { return nil }
        let name = first[.system]?.string
        let isKnown = name.map(system.holds) ?? false
        let other = codings.elements.lazy.compactMap { coding -> String? in
            guard let text = coding[.code]?.string, text.uppercased() != code.uppercased() else {
                return nil
            }
            let its = coding[.system]?.string
            return its == name || isKnown && its.map(system.holds) == true ? text : nil
        }.first
        return other.map { (code, $0) }
    }

    /// Its code.
    func code(of system: KnownSystem) -> String? { coding(of: system)?[.code]?.string }
}
