import FHIRPath
import JSON

/// What the words of a row say of its element.
extension TableReader {
    static func isTypes(_ word: Substring) -> Bool {
        guard let first = word.first else { return false }
        return first.isLetter || first == "#" || word == "*"
    }

    mutating func apply(
        _ words: [Substring], _ traits: inout Element.Traits, _ path: String
    ) {
        for word in words {
            let rest = word.dropFirst()
            switch word.first {
            case "@", "?": traits.binding = list(rest, path)
            case "!":
                if let rule = rule(rest) {
                    traits.rules.append(rule)
                } else {
                    faults.append("\(path): no rule \(rest)")
                }
            case "<": traits.maxLength = Int(rest) ?? Int.max
            case "~", "=": if !rest.isEmpty { traits.given = given(word, path) }
            case "/", "-": continue
            default:
                if word == "closed" {
                    traits.isClosed = true
                } else if Self.isTypes(word) {
                    traits.kinds = kinds(word, path)
                } else {
                    cardinality(word, &traits, path)
                }
            }
        }
    }

    mutating func cardinality(
        _ word: Substring, _ traits: inout Element.Traits, _ path: String
    ) {
        let ends = word.split(separator: ".")
        guard ends.count == 2, let min = Int(ends[0]),
            let max = ends[1] == "*" ? Int.max : Int(ends[1])
        else {
            faults.append("\(path): '\(word)' is not understood")
            return
        }
        (traits.min, traits.max) = (min, max)
    }

    mutating func list(_ name: Substring, _ path: String) -> CodeList? {
        switch name {
        case "form-mime": return CodeList(name: "mimetypes", extent: .mediaTypes)
        case "form-language": return CodeList(name: "languages", extent: .languages)
        default:
            if let list = lists[String(name)] { return list }
            faults.append("\(path): no list \(name)")
            return nil
        }
    }

    mutating func given(_ word: Substring, _ path: String) -> Element.Given? {
        guard let value = TableValue.read(word.dropFirst()) else {
            faults.append("\(path): '\(word)' is no JSON")
            return nil
        }
        let wanted = WantedValue(value)
        return word.first == "=" ? .fixed(wanted) : .pattern(wanted)
    }

    mutating func kinds(_ word: Substring, _ path: String) -> [Kind] {
        if word == "*" {
            if anything.isEmpty { anything = anyTypes.map { kind($0, path) } }
            return anything
        }
        return word.split(separator: "|").map { kind($0, path) }
    }

    mutating func kind(_ text: Substring, _ path: String) -> Kind {
        let type = String(text.prefix { $0 != "<" && $0 != "(" })
        var kind = Kind.Traits(
            type: type, primitive: PrimitiveType(rawValue: type), definition: definitions[type])
        if type.hasPrefix("#") { kind.type = "BackboneElement" }
        if kind.primitive == nil, kind.definition == nil {
            faults.append("\(path): no type \(type)")
        }
        kind.profiles = Self.names(in: text, "<", ">").compactMap { definitions[$0] }
        kind.targets = Self.names(in: text, "(", ")").map { name in
            let profile = definitions[name].flatMap { $0.isProfile ? $0 : nil }
            return Kind.Target(type: profile?.type ?? name, profile: profile)
        }
        return Kind(kind)
    }

    /// The names between two marks: `Extension<pas:a,pas:b>`.
    static func names(
        in text: Substring, _ opening: Character, _ closing: Character
    ) -> [String] {
        guard let start = text.firstIndex(of: opening), let end = text.lastIndex(of: closing) else {
            return []
        }
        return text[text.index(after: start)..<end].split(separator: ",").map(String.init)
    }
}
