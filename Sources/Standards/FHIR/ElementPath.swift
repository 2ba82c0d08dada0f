public import Primitives

/// Places in JSON as FHIRPath knows the elements: JSON writes the type of a choice behind its name (`valueCode`), and the
/// extensions of a primitive under a name of their own (`_status`); FHIRPath knows `value` and `status` (R4, section 2.6.2.1;
/// FHIRPath for R4, section 2.1.9.1.3).
public enum ElementPath {
    /// The place in a resource, a Bundle if not said; nil for a place that is no element.
    public static func fhirPath(of place: Place, in resource: String = "Bundle") -> String? {
        guard case .json(let path, _, _) = place, path.hasPrefix("$.") else { return nil }
        return fhirPath(ofJSON: resource + path.dropFirst())
    }

    /// - Parameter path: `Bundle.entry[0].resource.item[1].servicedDate`.
    public static func fhirPath(ofJSON path: String) -> String {
        var owner = Substring()
        return path.split(separator: ".", omittingEmptySubsequences: false).map { segment in
            let segment = segment.first == "_" ? segment.dropFirst() : segment
            let name = segment.prefix { $0 != "[" }
            defer { owner = name }
            guard let choice = choices[name], !isPlain(name, in: owner) else { return segment }
            return choice + segment[name.endIndex...]
        }.joined(separator: ".")
    }

    /// Whether an element is called like a value of another's choice.
    private static func isPlain(_ name: Substring, in owner: Substring) -> Bool {
        let isResource = owner == "contained" || owner.first?.isUppercase == true
        return plain.contains("\(isResource ? "resource" : owner).\(name)")
    }

    /// The choice that a name is a value of.
    private static let choices: [Substring: Substring] = {
        var choices: [Substring: Substring] = [:]
        for line in typesOfChoices.split(separator: "\n") {
            let words = line.split(separator: " ")
            for type in words.dropFirst() { choices[words[0] + type] = words[0] }
        }
        return choices
    }()

    private static let plain = Set(plainElements.split(separator: "\n").map(String.init))
}
