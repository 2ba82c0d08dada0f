import JSON

/// Which type of FHIR R4: a place in the table. 0 is a value of which nothing is known but its JSON.
struct TypeID: Hashable, Sendable, Comparable {
    let raw: UInt16

    static let unknown = TypeID(raw: 0)

    static func < (one: TypeID, other: TypeID) -> Bool { one.raw < other.raw }
}

/// What is known of the types of FHIR R4 without their definitions at hand. Read from text on first use.
struct TypeTable: Sendable {
    struct TypeInfo: Sendable {
        var name: String
        var base: TypeID?
        var isPrimitive: Bool
        var isResource: Bool
        /// Its elements are not listed: any member may be one.
        var isOpen: Bool
        /// Its own and inherited ones.
        var elements: [String: Element]
        /// How its value is to be read, where it is a primitive.
        var form = PrimitiveForm.none
    }

    /// How the value of a primitive is to be read.
    enum PrimitiveForm: Hashable, Sendable {
        case none, boolean, integer, decimal, string, date, dateTime, time
    }

    struct Element: Sendable {
        var isList: Bool
        /// One type, or those of a choice.
        var types: [TypeID]
        var isChoice: Bool
    }

    static let shared = TypeTable()

    let types: [TypeInfo]
    private let ids: [String: TypeID]
    private let members: [String: Member]

    func info(_ id: TypeID) -> TypeInfo { types[Int(id.raw)] }

    func id(_ name: String) -> TypeID? { ids[name] }

    func name(_ id: TypeID) -> String { types[Int(id.raw)].name }

    /// Whether a type is another or derived from it.
    func isA(_ id: TypeID, _ other: TypeID) -> Bool {
        var current: TypeID? = id
        while let type = current {
            if type == other { return true }
            current = types[Int(type.raw)].base
        }
        return false
    }

    /// How to find a member in values of any type.
    func member(_ name: String) -> Member { members[name] ?? Member(name: name, owners: []) }

    /// The type of a choice's member, and the choice's name: `valueQuantity` is a Quantity of `value`.
    let choiceSuffixes: [String: TypeID]
}

extension TypeTable {
    private init() {
        let lines = [Self.dataTypes, Self.resourcesToD, Self.resourcesToM, Self.resourcesToZ]
            .flatMap { $0.split(separator: "\n").map { $0.split(separator: " ") } }
        var ids: [String: TypeID] = ["": .unknown]
        for (index, line) in lines.enumerated() {
            let name = line[0].split(separator: "<")[0]
            ids[String(name)] = TypeID(raw: UInt16(index + 1))
        }
        var types = [
            TypeInfo(
                name: "", base: nil, isPrimitive: false, isResource: false, isOpen: true,
                elements: [:])
        ]
        let suffixes = Self.suffixes(ids)
        types += lines.map { Self.type($0, ids, Array(suffixes.values).sorted()) }
        var done: Set<Int> = [0]
        for index in types.indices { Self.inherit(index, &types, &done) }
        self.types = types
        self.ids = ids
        choiceSuffixes = suffixes
        members = Self.members(types)
    }

    /// `String` is string, `CodeableConcept` is itself.
    private static func suffixes(_ ids: [String: TypeID]) -> [String: TypeID] {
        var suffixes: [String: TypeID] = [:]
        for name in openChoice.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            guard let id = ids[String(name)] else { continue }
            suffixes[name.prefix(1).uppercased() + name.dropFirst()] = id
        }
        return suffixes
    }

    /// The types of an open choice (FHIR R4, section 2.24.0.1).
    private static let openChoice = """
        base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string \
        time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count \
        Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature \
        Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact \
        TriggerDefinition UsageContext Dosage Meta
        """

    private static func type(
        _ words: [Substring], _ ids: [String: TypeID], _ all: [TypeID]
    ) -> TypeInfo {
        let head = words[0].split(separator: "<")
        let name = String(head[0])
        var info = TypeInfo(
            name: name, base: ids[String(head[1].filter { $0 != "~" })], isPrimitive: false,
            isResource: name == "Resource", isOpen: head[1].hasSuffix("~"), elements: [:])
        info.isPrimitive = name.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false
        for word in words.dropFirst() {
            guard let mark = word.firstIndex(where: { ":*?".contains($0) }) else { continue }
            let names = word[word.index(after: mark)...]
            let types =
                names == "*"
                ? all : names.split(separator: ",").compactMap { ids[String($0)] }
            info.elements[String(word[..<mark])] = Element(
                isList: word[mark] == "*", types: types, isChoice: word[mark] == "?")
        }
        return info
    }

    private static func inherit(_ index: Int, _ types: inout [TypeInfo], _ done: inout Set<Int>) {
        guard done.insert(index).inserted else { return }
        types[index].form = form(types[index].name)
        guard let base = types[index].base.map({ Int($0.raw) }) else { return }
        inherit(base, &types, &done)
        types[index].elements.merge(types[base].elements) { own, _ in own }
        if types[base].isResource { types[index].isResource = true }
        if types[index].isPrimitive, types[index].form == .none {
            types[index].form = types[base].form
        }
    }

    private static func form(_ name: String) -> PrimitiveForm {
        switch name {
        case "boolean": .boolean
        case "integer", "positiveInt", "unsignedInt": .integer
        case "decimal": .decimal
        case "date": .date
        case "dateTime", "instant": .dateTime
        case "time": .time
        case "string", "uri", "base64Binary", "xhtml": .string
        default: .none
        }
    }

    private static func members(_ types: [TypeInfo]) -> [String: Member] {
        var owners: [String: [(TypeID, Element)]] = [:]
        for (index, info) in types.enumerated() {
            for (name, element) in info.elements {
                owners[name, default: []].append((TypeID(raw: UInt16(index)), element))
            }
        }
        return Dictionary(
            uniqueKeysWithValues: owners.map { name, list in
                (name, Member(name: name, owners: list, types: types))
            })
    }
}
