import FHIR
import JSON
import Primitives

/// Codes of required bindings.
extension ProfileRun {
    func bound(_ value: JSONValue, _ child: Element, _ kind: Kind, _ list: CodeList) {
        switch kind.type {
        case "code", "string", "uri", "id", "canonical":
            guard let code = value.string, list.has(code, of: nil) == false else { return }
            say(
                .codeInvalid,
                "\(child.shortName) has the code '\(code)', which is none of \(list.name): \(list.examples).",
                value, severity: list.isComplete ? .error : .warning)
        case "Coding", "CodeableConcept", "Quantity":
            let codings = kind.type == "CodeableConcept" ? value.allCodings : [value]
            guard !codings.contains(where: { list.mayHave($0) }) else { return }
            if kind.type == "Quantity", value["code"] == nil { return }
            let said = codings.compactMap { coding in
                coding["code"]?.string.map { "\(coding["system"]?.string ?? "no system")|\($0)" }
            }
            let text =
                said.isEmpty
                ? "\(child.shortName) needs a code of \(list.name): \(list.examples)."
                : list.isComplete
                    ? "\(child.shortName) has \(said.joined(separator: ", ")), which is none of \(list.name): \(list.examples)."
                    : "\(child.shortName) has \(said.joined(separator: ", ")); \(list.name) takes codes of \(list.examples)."
            say(
                .codeInvalid, text, value, severity: list.isComplete ? .error : .warning)
        default: return
        }
    }
}

extension JSONValue {
    /// Of a CodeableConcept its codings; of a Coding itself.
    var allCodings: [JSONValue] {
        if let list = self[.coding] { return list.elements.map { $0 } }
        return self[.code] != nil ? [self] : []
    }
}

extension CodeList {
    /// Whether a coding is one of these, as far as that can be told.
    func mayHave(_ coding: JSONValue) -> Bool {
        guard let code = coding[.code]?.string else { return false }
        guard let system = coding[.system]?.string else {
            // A code without a system is no code of any list of several systems.
            return false
        }
        return has(code, of: system) ?? true
    }
}
