import JSON

/// How to find the element of a name in a value of any type: looked up once for an expression, used for every item.
final class Member: Sendable {
    struct Choice: Sendable {
        var key: JSONKey
        var extra: JSONKey
        var type: TypeID
    }

    /// An element of the name in one or more types.
    struct Entry: Sendable {
        var isPrimitive: Bool
        var type: TypeID
        /// The members that may stand for it, where it is a choice.
        var choices: [Choice]
        /// The same by name, where there are many.
        var byName: [String: Choice]
    }

    let name: String
    let key: JSONKey
    let extra: JSONKey
    /// Which types have it, in order, and which entry it is there.
    private let owners: [UInt16]
    private let slots: [UInt16]
    private let entries: [Entry]

    init(
        name: String, owners list: [(TypeID, TypeTable.Element)],
        types: [TypeTable.TypeInfo] = []
    ) {
        self.name = name
        key = JSONKey(name)
        extra = JSONKey("_" + name)
        var entries: [Entry] = []
        var slotOf: [[TypeID]: UInt16] = [:]
        var slots: [UInt16] = []
        let sorted = list.sorted { $0.0 < $1.0 }
        for (_, element) in sorted {
            // A choice of one type is told from the type itself.
            let identity = element.types + (element.isChoice ? [.unknown] : [])
            if let slot = slotOf[identity] {
                slots.append(slot)
                continue
            }
            slotOf[identity] = UInt16(entries.count)
            slots.append(UInt16(entries.count))
            entries.append(Self.entry(name, element, types))
        }
        owners = sorted.map(\.0.raw)
        self.slots = slots
        self.entries = entries
    }

    private static func entry(
        _ name: String, _ element: TypeTable.Element, _ types: [TypeTable.TypeInfo]
    ) -> Entry {
        guard element.isChoice else {
            let type = element.types.first ?? .unknown
            return Entry(
                isPrimitive: type.isPrimitive, type: type, choices: [], byName: [:])
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
        return Entry(isPrimitive: false, type: .unknown, choices: choices, byName: byName)
    }

    func entry(in type: TypeID) -> Entry? {
        var (low, high) = (0, owners.count)
        while low < high {
            let middle = (low + high) / 2
            if owners[middle] < type.raw { low = middle + 1 } else { high = middle }
        }
        guard low < owners.count, owners[low] == type.raw else { return nil }
        return entries[Int(slots[low])]
    }
}
