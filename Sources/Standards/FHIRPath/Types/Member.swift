import JSON

/// How to find the element of a name in a value of any type: looked up once for an expression, used for every item.
final class Member: Sendable {
    struct Choice: Sendable {
        var key: JSONKey
        var extra: JSONKey
        var type: TypeID
    }

    /// An element of the name in one or more types. An object, so that looking at one copies no lists.
    final class Entry: Sendable {
        let isPrimitive: Bool
        let type: TypeID
        /// The members that may stand for it, where it is a choice.
        let choices: [Choice]
        /// The same by name, where there are many.
        let byName: [String: Choice]
        let isChoice: Bool
        /// The type where it is one and known: not a choice, not told by the value itself.
        let plainType: TypeID?

        init(
            isPrimitive: Bool, type: TypeID, choices: [Choice], byName: [String: Choice],
            isGuessed: Bool
        ) {
            self.isPrimitive = isPrimitive
            self.type = type
            self.choices = choices
            self.byName = byName
            isChoice = !choices.isEmpty
            plainType = isGuessed ? nil : type
        }
    }

    let name: String
    let key: JSONKey
    let extra: JSONKey
    /// Which types have it: a table with open addressing, by the number of the type. 0 is no type that has members.
    private let owners: [UInt16]
    /// The entry of each of them.
    private let slots: [UInt16]
    private let mask: Int
    private let entries: [Entry]
    /// Of each entry: a look at these counts no references.
    private let plainTypes: [TypeID?]

    init(
        name: String, owners list: [(TypeID, TypeTable.Element)],
        types: [TypeTable.TypeInfo] = []
    ) {
        self.name = name
        key = JSONKey(name)
        extra = JSONKey("_" + name)
        var size = 1
        while size < list.count * 2 { size *= 2 }
        mask = size - 1
        var owners = [UInt16](repeating: 0, count: size)
        var slots = owners
        var entries: [Entry] = []
        var slotOf: [[TypeID]: UInt16] = [:]
        for (owner, element) in list {
            // A choice of one type is told from the type itself.
            let identity = element.types + (element.isChoice ? [.unknown] : [])
            let slot = slotOf[identity] ?? UInt16(entries.count)
            if slot == UInt16(entries.count) {
                slotOf[identity] = slot
                entries.append(Self.entry(name, element, types))
            }
            var place = Int(owner.raw) & mask
            while owners[place] != 0 { place = (place + 1) & mask }
            owners[place] = owner.raw
            slots[place] = slot
        }
        self.owners = owners
        self.slots = slots
        self.entries = entries
        plainTypes = entries.map(\.plainType)
    }

    private static func entry(
        _ name: String, _ element: TypeTable.Element, _ types: [TypeTable.TypeInfo]
    ) -> Entry {
        guard element.isChoice else {
            let type = element.types.first ?? .unknown
            let isAnyResource = types.isEmpty ? false : types[Int(type.raw)].name == "Resource"
            return Entry(
                isPrimitive: type.isPrimitive, type: type, choices: [], byName: [:],
                isGuessed: type == .unknown || isAnyResource)
        }
        let choices = element.types.map { type in
            let typeName = types[Int(type.raw)].name
            let member = name + typeName.prefix(1).uppercased() + typeName.dropFirst()
            return Choice(key: JSONKey(member), extra: JSONKey("_" + member), type: type)
        }
        var byName: [String: Choice] = [:]
        if choices.count > 6 {
            for choice in choices {
                byName[choice.key.name] = choice
                byName[choice.extra.name] = choice
            }
        }
        return Entry(
            isPrimitive: false, type: .unknown, choices: choices, byName: byName, isGuessed: true)
    }

    func entry(in type: TypeID) -> Entry? { slot(in: type).map { entries[$0] } }

    /// What a step to this leads to from a value of a type.
    enum Step {
        case nothing
        /// Elements of one type.
        case plain(TypeID)
        /// One of a few members, each of its type.
        case choice([Choice])
        /// A long choice, or a type that the value tells.
        case other
    }

    @inline(__always)
    func step(from type: TypeID) -> Step {
        guard let slot = slot(in: type) else { return .nothing }
        if let type = plainTypes[slot] { return .plain(type) }
        return otherStep(slot)
    }

    @inline(never)
    private func otherStep(_ slot: Int) -> Step {
        let entry = entries[slot]
        return entry.isChoice && entry.byName.isEmpty ? .choice(entry.choices) : .other
    }

    private func slot(in type: TypeID) -> Int? {
        guard !entries.isEmpty else { return nil }
        var place = Int(type.raw) & mask
        while owners[place] != 0 {
            if owners[place] == type.raw { return Int(slots[place]) }
            place = (place + 1) & mask
        }
        return nil
    }
}
