import JSON

/// What is known of the types of FHIR R4 without their definitions at hand. Read from text on first use.
final class TypeTable: Sendable {
    struct TypeInfo: Sendable {
        var name: String
        var base: TypeID?
        /// Its own and inherited ones.
        var elements: [String: Element]
    }

    /// How the value of a primitive is to be read.
    enum PrimitiveForm: UInt8, Hashable, Sendable {
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
    /// The place of each type's base; its own where it has none.
    private let bases: [UInt16]
    private let ids: [String: TypeID]
    private let members: [String: Member]
    /// By place in `types`.
    private let typeIDs: [TypeID]
    private let names: [[UInt8]]
    /// Places in `types` by the hash of a name; 0 is none.
    private let slots: [UInt16]

    func info(_ id: TypeID) -> TypeInfo { types[Int(id.raw)] }

    func id(_ name: String) -> TypeID? { ids[name] }

    /// The type that a string of a document names, by its bytes: asked for every resource.
    func id(_ name: JSONValue) -> TypeID? {
        let found = name.withPlainString { bytes -> TypeID? in
            var slot = Self.hash(bytes) & (slots.count - 1)
            while slots[slot] != 0 {
                let type = Int(slots[slot])
                if names[type].elementsEqual(bytes) { return typeIDs[type] }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
        return found ?? name.string.flatMap { ids[$0] }
    }

    private static func hash(_ name: some Sequence<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ hash >> 15)
    }

    func name(_ id: TypeID) -> String { types[Int(id.raw)].name }

    /// Whether a type is another or derived from it.
    func isA(_ id: TypeID, _ other: TypeID) -> Bool {
        if id == other { return true }
        var current = id.raw
        while bases[Int(current)] != current {
            current = bases[Int(current)]
            if current == other.raw { return true }
        }
        return false
    }

    /// How to find a member in values of any type.
    func member(_ name: String) -> Member { members[name] ?? Member(name: name, owners: []) }

    /// The type of a choice's member by the end of its name: `valueQuantity` is a Quantity of `value`.
    let choiceSuffixes: [String: TypeID]

    private init() {
        let lines = [Self.dataTypes, Self.resourcesToD, Self.resourcesToM, Self.resourcesToZ]
            .flatMap { $0.split(separator: "\n").map { $0.split(separator: " ") } }
        let ids = Self.ids(lines.map { $0[0].split(separator: "<").map(String.init) })
        let suffixes = Self.suffixes(ids)
        var types = [TypeInfo(name: "", base: nil, elements: [:])]
        types += lines.map { Self.type($0, ids, Array(suffixes.values).sorted()) }
        var done: Set<Int> = [0]
        for index in types.indices { Self.inherit(index, &types, &done) }
        self.types = types
        self.ids = ids
        typeIDs = types.map { ids[$0.name] ?? .unknown }
        names = types.map { Array($0.name.utf8) }
        var size = 1
        while size < types.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for index in types.indices.dropFirst() {
            var slot = Self.hash(types[index].name.utf8) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(index)
        }
        self.slots = slots
        bases = types.enumerated().map { $1.base?.raw ?? UInt16($0) }
        choiceSuffixes = suffixes
        members = Self.members(types, ids)
    }
}

extension TypeTable {
    /// From names and bases, of which an open type's ends in `~`.
    private static func ids(_ heads: [[String]]) -> [String: TypeID] {
        let bases = Dictionary(
            heads.map { ($0[0], $0[1].filter { $0 != "~" }) }, uniquingKeysWith: { one, _ in one })
        var ids: [String: TypeID] = ["": .unknown]
        for (index, head) in heads.enumerated() {
            let name = head[0]
            let isPrimitive = name.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false
            var form = PrimitiveForm.none
            var isResource = false
            var current: String? = name
            while let type = current {
                if form == .none, isPrimitive { form = self.form(type) }
                if type == "Resource" { isResource = true }
                current = bases[type]
            }
            ids[name] = TypeID(
                raw: UInt16(index + 1), form: form, isPrimitive: isPrimitive,
                isResource: isResource, isOpen: head[1].hasSuffix("~"))
        }
        return ids
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
            name: name, base: ids[String(head[1].filter { $0 != "~" })], elements: [:])
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
        guard let base = types[index].base.map({ Int($0.raw) }) else { return }
        inherit(base, &types, &done)
        types[index].elements.merge(types[base].elements) { own, _ in own }
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

    private static func members(
        _ types: [TypeInfo], _ ids: [String: TypeID]
    ) -> [String: Member] {
        var owners: [String: [(TypeID, Element)]] = [:]
        for info in types {
            for (name, element) in info.elements {
                owners[name, default: []].append((ids[info.name] ?? .unknown, element))
            }
        }
        return Dictionary(
            uniqueKeysWithValues: owners.map { name, list in
                (name, Member(name: name, owners: list, types: types))
            })
    }
}
