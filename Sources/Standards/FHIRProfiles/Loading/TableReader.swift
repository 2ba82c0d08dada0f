import FHIRPath
import JSON

/// Reads tables into definitions. A new version of a guide is a new table and nothing else.
///
/// A table is text (made by Tools/fhir_profiles.py); indentation by two spaces nests. Lines:
///
///     any string|Period                     the types of an element that may be of any
///     resources Account Claim               names of resources, of which some have a definition below
///     set fm-status SYSTEM active draft     the codes of a list, by system
///     open x12-1365 SYSTEM                  a list of which only the systems are known
///     url fm-status URL                     what a rule calls a list
///     rule per-1 EXPRESSION                 an invariant; `rule ?per-1` one that only warns
///     type Claim DomainResource             a type, and what it is built on
///     profile pas:profile-claim Claim pas:profile-claim-base      or `-` where it is built on the type itself
///       item 1..* - !rule-1                 an element; in a profile with what it changes only
///         :NPI /this 0..1                   a slice, and what its values are known by
///
/// Words after the name of an element, in any order:
///
///     1..*                cardinality
///     string|Period       types; `-` and `=`: elements of its own (BackboneElement, Element); `*`: any;
///                         `#Claim.item`: as that element; `Extension<pas:a>`: by a profile; `Reference(Patient)`: leads to
///     @fm-status          bound to a list, required; `?x12-1365` to one that is not known, or known by its form
///     ="order" ~{...}     a fixed value; a pattern
///     !per-1 <50          a rule; at most so many characters
///     closed              nothing outside the slices
///
/// After the name of a slice: `/url=U`, `/resource=T`, `/type=T` (of a choice), `/extension(U)=V`, `/category` (by what
/// is given there), `/category@LIST` (by the codes of a list); `/this` stands for the value itself.
struct TableReader: Sendable {
    private(set) var definitions: [String: Definition]
    private(set) var byURL: [String: Definition]
    private(set) var names: ElementNames
    private(set) var resources: Set<String>
    var faults: [String] = []
    private(set) var lists: [String: CodeList]
    private(set) var rules: [String: ProfileRule]
    var anything: [Kind]
    private var open: [String: TableRow] = [:]
    private var host: PathHost
    /// Lists by their URLs, for rules.
    private var valueSets: [String: CodeList] = [:]

    /// Where URLs begin, by the prefix that stands for it.
    static let spaces = [
        "pas": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/",
        "us": "http://hl7.org/fhir/us/core/StructureDefinition/",
        "crd": "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/",
        "fhir": "http://hl7.org/fhir/StructureDefinition/",
    ]

    init(host: PathHost) {
        (definitions, byURL, lists, rules, anything) = ([:], [:], [:], [:], [])
        (names, resources) = (ElementNames(), [])
        self.host = host
    }

    /// Reads the tables; what was read before stays.
    mutating func read(_ texts: [String]) {
        let rows = texts.flatMap(TableRow.read)
        for row in rows where row.name != "rule" { readHead(row) }
        let valueSets = valueSets
        host.memberOf = { codes, url in valueSets[url]?.hasAny(codes) }
        for row in rows where row.name == "rule" { readHead(row) }
        for row in rows where row.name == "profile" { declareProfile(row) }
        for row in rows where row.name == "type" { addNames(row) }
        for row in rows where row.name == "type" || row.name == "profile" { complete(row) }
        open = [:]
    }

    // MARK: Heads

    private mutating func readHead(_ row: TableRow) {
        let words = row.words.map(String.init)
        switch row.name {
        case "any": open["any"] = row
        case "resources": resources.formUnion(words)
        case "set": addCodes(words)
        case "open":
            lists[words[0]] = CodeList(
                name: words[0], extent: .systems(Array(words.dropFirst())))
        case "url": valueSets[words[1]] = lists[words[0]]
        case "rule":
            rules[String(words[0].drop { $0 == "?" })] = ProfileRule(
                name: words[0], text: words.dropFirst().joined(separator: " "), host: host)
        case "type":
            declare(words[0], of: words[0], base: nil)
            open[words[0]] = row
            declareParts(row, words[0])
        case "profile":
            open[words[0]] = row
        default: faults.append("no such line: \(row.name)")
        }
    }

    private mutating func addCodes(_ words: [String]) {
        var codes: [String: Set<String>] = [:]
        // The lists of a guide replace those of the same name.
        if case .codes(let known)? = lists[words[0]]?.extent, known[words[1]] == nil {
            codes = known
        }
        codes[words[1]] = Set(words.dropFirst(2))
        lists[words[0]] = CodeList(name: words[0], extent: .codes(codes))
    }

    private mutating func declare(_ name: String, of type: String, base: Definition?) {
        let url = Self.url(name.contains(":") ? name : "fhir:\(name)")
        let definition = Definition(
            name: name, url: url, type: type, base: base,
            isResource: resources.contains(type))
        definitions[name] = definition
        if !name.hasPrefix("#") { byURL[url] = definition }
    }

    /// What it is built on first.
    private mutating func declareProfile(_ row: TableRow) {
        let words = row.words.prefix(3).map(String.init)
        guard definitions[words[0]] == nil else { return }
        if let base = open[words[2]] { declareProfile(base) }
        declare(words[0], of: words[1], base: definitions[words[2]])
    }

    /// Elements with elements of their own, which others may be like.
    private mutating func declareParts(_ row: TableRow, _ path: String) {
        for child in row.rows where !child.rows.isEmpty {
            declare("#\(path).\(child.name)", of: "\(path).\(child.name)", base: nil)
            declareParts(child, "\(path).\(child.name)")
        }
    }

    /// The URL that is written with a prefix.
    static func url(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":"),
            let space = spaces[String(text[..<colon])]
        else { return text }
        return space + text[text.index(after: colon)...]
    }

    private mutating func addNames(_ row: TableRow) {
        for child in row.rows {
            let name = String(child.name)
            if name.hasSuffix("[x]") {
                let words = child.words.first { Self.isTypes($0) } ?? ""
                for kind in words == "*" ? anyTypes : words.split(separator: "|") {
                    let type = String(kind.prefix { $0 != "<" && $0 != "(" })
                    names.add(
                        "\(name.dropLast(3))\(type.prefix(1).uppercased())\(type.dropFirst())")
                }
            } else {
                names.add(name)
            }
            addNames(child)
        }
    }

    var anyTypes: [Substring] { open["any"]?.words.first?.split(separator: "|") ?? [] }

    // MARK: Types and profiles

    /// Makes the shape of a definition, and before it that of what it is built on.
    private mutating func complete(_ row: TableRow) {
        let name = String(row.words[0])
        guard open.removeValue(forKey: name) != nil, let definition = definitions[name] else {
            return
        }
        let rules = row.words.filter { $0.hasPrefix("!") }.compactMap { rule($0.dropFirst()) }
        if row.name == "type" {
            let base = shape(of: String(row.words[1]))
            definition.complete(
                made(definition.type, base?.children ?? [], row.rows, (base?.rules ?? []) + rules))
        } else {
            let base = row.words[2] == "-" ? String(row.words[1]) : String(row.words[2])
            guard let start = shape(of: base) else {
                faults.append("\(name) is built on \(base), which is not there")
                return
            }
            definition.complete(narrowed(start, row.rows, adding: rules, name))
        }
    }

    /// The shape of a definition, made now where it was not yet.
    mutating func shape(of name: String) -> Shape? {
        if let row = open[name] { complete(row) }
        return definitions[name]?.shape
    }

    private mutating func made(
        _ type: String, _ inherited: [Element], _ rows: [TableRow], _ rules: [ProfileRule]
    ) -> Shape {
        let own = rows.map { element($0, in: type) }
        return Shape(type: type, children: inherited + own, rules: rules)
    }

    mutating func element(_ row: TableRow, in path: String) -> Element {
        var traits = Element.Traits(name: String(row.name))
        apply(row.words, &traits, path)
        if let inline = row.words.first(where: { $0 == "-" || $0 == "=" }) {
            let type = "\(path).\(row.name)"
            let base = shape(of: inline == "-" ? "BackboneElement" : "Element")
            let shape = made(type, base?.children ?? [], row.rows, base?.rules ?? [])
            definitions["#\(type)"]?.complete(shape)
            traits.kinds = [Kind(Kind.Traits(type: "BackboneElement", narrowed: shape))]
        }
        traits.isList = traits.max > 1
        return Element(traits)
    }

    func rule(_ name: Substring) -> ProfileRule? { rules[String(name)] }
}
