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
    private var lists: [String: CodeList]
    private var rules: [String: ProfileRule]
    private var anything: [Kind]
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

    private var anyTypes: [Substring] { open["any"]?.words.first?.split(separator: "|") ?? [] }

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
    private mutating func shape(of name: String) -> Shape? {
        if let row = open[name] { complete(row) }
        return definitions[name]?.shape
    }

    private mutating func made(
        _ type: String, _ inherited: [Element], _ rows: [TableRow], _ rules: [ProfileRule]
    ) -> Shape {
        let own = rows.map { element($0, in: type) }
        return Shape(type: type, children: inherited + own, rules: rules)
    }

    private mutating func element(_ row: TableRow, in path: String) -> Element {
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

    private func rule(_ name: Substring) -> ProfileRule? { rules[String(name)] }

    // MARK: Words

    private static func isTypes(_ word: Substring) -> Bool {
        guard let first = word.first else { return false }
        return first.isLetter || first == "#" || word == "*"
    }

    private mutating func apply(
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

    private mutating func cardinality(
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

    private mutating func list(_ name: Substring, _ path: String) -> CodeList? {
        switch name {
        case "form-mime": return CodeList(name: "mimetypes", extent: .mediaTypes)
        case "form-language": return CodeList(name: "languages", extent: .languages)
        default:
            if let list = lists[String(name)] { return list }
            faults.append("\(path): no list \(name)")
            return nil
        }
    }

    private mutating func given(_ word: Substring, _ path: String) -> Element.Given? {
        guard let value = TableValue.read(word.dropFirst()) else {
            faults.append("\(path): '\(word)' is no JSON")
            return nil
        }
        let wanted = WantedValue(value)
        return word.first == "=" ? .fixed(wanted) : .pattern(wanted)
    }

    private mutating func kinds(_ word: Substring, _ path: String) -> [Kind] {
        if word == "*" {
            if anything.isEmpty { anything = anyTypes.map { kind($0, path) } }
            return anything
        }
        return word.split(separator: "|").map { kind($0, path) }
    }

    private mutating func kind(_ text: Substring, _ path: String) -> Kind {
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
    private static func names(
        in text: Substring, _ opening: Character, _ closing: Character
    ) -> [String] {
        guard let start = text.firstIndex(of: opening), let end = text.lastIndex(of: closing) else {
            return []
        }
        return text[text.index(after: start)..<end].split(separator: ",").map(String.init)
    }

    // MARK: Narrowing

    /// A shape with what rows change of it.
    mutating func narrowed(
        _ shape: Shape, _ rows: [TableRow], adding rules: [ProfileRule] = [], _ path: String
    ) -> Shape {
        var children = shape.children
        for row in rows {
            guard let index = children.firstIndex(where: { $0.name == row.name }) else {
                faults.append("\(path): \(shape.type) has no element \(row.name)")
                continue
            }
            children[index] = narrowed(children[index], row, "\(path).\(row.name)")
        }
        return Shape(
            type: shape.type, children: children, rules: shape.rules + rules)
    }

    private mutating func narrowed(_ element: Element, _ row: TableRow, _ path: String) -> Element {
        var traits = element.traits
        apply(row.words, &traits, path)
        traits.kinds = traits.kinds.map { Self.kept($0, of: element) }
        let plain = row.rows.filter { !$0.isSlice }
        if !plain.isEmpty { narrowKinds(&traits, plain, path) }
        // What holds for all holds for those in slices.
        if !plain.isEmpty, !element.traits.slices.isEmpty {
            let all = TableRow.group(plain)
            traits.slices = traits.slices.map { slice in
                Slice(
                    name: slice.name, mark: slice.mark,
                    element: narrowed(slice.element, all, "\(path):\(slice.name)"))
            }
        }
        for slice in row.rows where slice.isSlice { addSlice(slice, &traits, path) }
        return Element(traits)
    }

    /// A type that is named again, with what was asked of its values before.
    private static func kept(_ kind: Kind, of element: Element) -> Kind {
        guard let old = element.kinds.first(where: { $0.type == kind.type }), old !== kind,
            old.traits.hasConditions
        else { return kind }
        return kind.with { kind in
            kind.rules = old.traits.rules + kind.rules
            kind.given = kind.given ?? old.traits.given
            kind.binding = kind.binding ?? old.traits.binding
        }
    }

    private mutating func narrowKinds(
        _ traits: inout Element.Traits, _ rows: [TableRow], _ path: String
    ) {
        guard traits.kinds.count == 1, let shape = shape(of: traits.kinds[0]) else {
            faults.append("\(path): \(traits.kinds.count) types, and elements of one")
            return
        }
        let narrow = narrowed(shape, rows, path)
        traits.kinds[0] = traits.kinds[0].with { $0.narrowed = narrow }
    }

    private mutating func shape(of kind: Kind) -> Shape? {
        guard kind.traits.narrowed == nil else { return kind.shape }
        if kind.traits.profiles.count == 1 { return shape(of: kind.traits.profiles[0].name) }
        // A primitive has an id and extensions, beside it.
        if kind.primitive != nil { return shape(of: "Element") }
        return kind.traits.definition.flatMap { shape(of: $0.name) }
    }

    private mutating func addSlice(_ row: TableRow, _ traits: inout Element.Traits, _ path: String)
    {
        let name = String(row.name.dropFirst())
        let mark = row.words.first { $0.hasPrefix("/") } ?? ""
        if mark.hasPrefix("/type=") {
            let type = mark.dropFirst(6)
            guard let index = traits.kinds.firstIndex(where: { $0.type == type }) else {
                faults.append("\(path):\(name): no type \(type)")
                return
            }
            narrow(&traits, kind: index, row, "\(path):\(name)")
            return
        }
        if let index = traits.slices.firstIndex(where: { $0.name == name }) {
            let old = traits.slices[index]
            let element = narrowed(old.element, row, "\(path):\(name)")
            traits.slices[index] = Slice(name: name, mark: old.mark, element: element)
            return
        }
        var start = traits
        (start.slices, start.isClosed, start.min) = ([], false, 0)
        let element = narrowed(Element(start), row, "\(path):\(name)")
        guard let known = self.mark(mark, element, path) else {
            faults.append("\(path):\(name): '\(mark)' is not understood")
            return
        }
        traits.slices.append(Slice(name: name, mark: known, element: element))
    }

    /// A slice of a choice, known by its type: what it says holds for that kind alone.
    private mutating func narrow(
        _ traits: inout Element.Traits, kind index: Int, _ row: TableRow, _ path: String
    ) {
        var own = Element.Traits(name: traits.name)
        (own.min, own.max) = (0, traits.max)
        apply(row.words, &own, path)
        if own.maxLength < Int.max { faults.append("\(path): a length of one type of a choice") }
        var kind = traits.kinds[index].with { kind in
            kind.rules += own.rules
            kind.given = own.given ?? kind.given
            kind.binding = own.binding ?? kind.binding
            if own.kinds.count == 1, own.kinds[0].type == kind.type {
                kind.profiles = own.kinds[0].traits.profiles
                kind.targets = own.kinds[0].traits.targets
            }
        }
        if !row.rows.isEmpty, let shape = shape(of: kind) {
            let narrow = narrowed(shape, row.rows, path)
            kind = kind.with { $0.narrowed = narrow }
        }
        traits.kinds[index] = kind
        // A choice has one value: where one of its types has to come, it is the only one.
        if own.min > 0 { (traits.min, traits.kinds) = (max(traits.min, own.min), [kind]) }
        if own.max == 0 { traits.kinds.remove(at: index) }
    }

    private mutating func mark(_ word: Substring, _ element: Element, _ path: String) -> Slice.Mark?
    {
        let text = word.dropFirst()
        if text.hasPrefix("url=") { return .url(Self.url(String(text.dropFirst(4)))) }
        if text.hasPrefix("resource=") { return .resource(String(text.dropFirst(9))) }
        if text.hasPrefix("extension("), let end = text.lastIndex(of: ")"),
            let value = TableValue.read(text[text.index(end, offsetBy: 2)...])
        {
            return .extensionValue(url: Self.url(String(text.dropFirst(10)[..<end])), value)
        }
        if let sign = text.firstIndex(where: { $0 == "@" || $0 == "?" }) {
            return list(text[text.index(after: sign)...], path).map {
                .codes(path: Self.steps(text[..<sign]), $0)
            }
        }
        let steps = Self.steps(text)
        var current = element
        for step in steps {
            guard
                let next = current.traits.kinds.first?.shape?.children.first(where: {
                    $0.name == step.name
                })
            else { return nil }
            current = next
        }
        return current.traits.given.map { .value(path: steps, $0) }
    }

    private static func steps(_ text: Substring) -> [JSONKey] {
        text == "this" ? [] : text.split(separator: ".").map { JSONKey(String($0)) }
    }
}
