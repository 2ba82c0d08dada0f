/// `%name`: FHIRPath N1, section 9, and FHIR R4, section 2.1.9.1.4.
extension Compiler {
    func variable(_ name: String, _ offset: Int) throws(Fault) -> Step {
        if defined.contains(name) {
            return { scope in
                var variables = scope.variables
                while let current = variables {
                    if current.name == name { return current.value }
                    variables = current.outer
                }
                return .none
            }
        }
        if host.variables.contains(name) {
            return { scope in scope.run.input.variables.items(name) ?? .none }
        }
        switch name {
        case "context": return { scope in scope.run.context }
        case "resource", "rootResource":
            return { scope in Items(scope.run.input.documents.first.map { PathItem($0.root) }) }
        default:
            guard let text = Self.constant(name) else {
                throw Fault(.semantic, "there is no variable '%\(name)'", at: offset)
            }
            return { _ in .string(text) }
        }
    }

    static func constant(_ name: String) -> String? {
        switch name {
        case "ucum": return "http://unitsofmeasure.org"
        case "sct": return "http://snomed.info/sct"
        case "loinc": return "http://loinc.org"
        default: break
        }
        for (prefix, base) in [("vs-", "ValueSet/"), ("ext-", "StructureDefinition/")]
        where name.hasPrefix(prefix) && name.count > prefix.count {
            return "http://hl7.org/fhir/" + base + name.dropFirst(prefix.count)
        }
        return nil
    }
}
