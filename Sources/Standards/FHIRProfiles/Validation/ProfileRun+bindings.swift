import FHIR
import JSON
import Primitives

/// Codes of required bindings.
extension ProfileRun {
    @inline(__always)
    func bound(_ index: Int, _ element: Int32, _ kind: Int32, _ list: Int32) {
        let codes = tables.codes[list]
        // A list that is not known refuses nothing.
        guard codes.isComplete || tellsWarnings else { return }
        switch tables.kinds[kind].coded {
        case .not: return
        case .code: if hasCode(index, codes) { return }
        case .concept: if hasCoding(index, codes, list) { return }
        case .coding, .quantity: if mayHave(index, codes, list) { return }
        }
        tellCodes(
            value(at: index), guide.sources.elements[Int(element)],
            guide.sources.kinds[Int(kind)], guide.sources.lists[Int(list)])
    }

    /// What is not found in the rows: asks the classes again, and tells.
    @inline(never)
    private func tellCodes(_ value: JSONValue, _ child: Element, _ kind: Kind, _ list: CodeList) {
        switch kind.type {
        case "code", "string", "uri", "id", "canonical":
            guard value.kind == .string, list.has(value, of: nil) == false else { return }
            let code = value.string ?? ""
            say(
                .codeInvalid,
                "\(child.shortName) has the code '\(code)', which is none of \(list.name): \(list.examples).",
                at: value.tapeIndex, severity: list.isComplete ? .error : .warning)
        case "Coding", "CodeableConcept", "Quantity":
            let isConcept = kind.type == "CodeableConcept"
            guard !(isConcept ? value.hasCoding(list.mayHave) : list.mayHave(value)) else { return }
            if kind.type == "Quantity", value[.code] == nil { return }
            let codings = isConcept ? value.allCodings : [value]
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
                .codeInvalid, text, at: value.tapeIndex,
                severity: list.isComplete ? .error : .warning)
        default: return
        }
    }
}

extension JSONValue {
    /// Of a CodeableConcept its codings; of a Coding itself.
    func hasCoding(_ test: (JSONValue) -> Bool) -> Bool {
        if let list = self[.coding] { return list.elements.contains(where: test) }
        return self[.code] != nil && test(self)
    }

    /// The same as a list.
    var allCodings: [JSONValue] {
        if let list = self[.coding] { return list.elements.map { $0 } }
        return self[.code] != nil ? [self] : []
    }
}

extension CodeList {
    /// Whether a coding is one of these, as far as that can be told.
    func mayHave(_ coding: JSONValue) -> Bool {
        // A code without a system is no code of any list of several systems.
        guard let code = coding[.code], code.kind == .string, let system = coding[.system],
            system.kind == .string
        else { return false }
        return has(code, of: system) ?? true
    }
}
