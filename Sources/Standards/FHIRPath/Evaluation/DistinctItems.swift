import JSON
import Primitives

/// Items without those that are equal to one before them; by hashes where there are many.
struct DistinctItems {
    private(set) var items = Items.none
    private var byHash: [Int: [Int]] = [:]

    /// Up to here every item is looked at.
    private static let hashFrom = 12

    /// Whether it was new.
    @discardableResult
    mutating func insert(_ item: PathItem, _ place: Place) throws(Fault) -> Bool {
        guard try !contains(item, place) else { return false }
        items.append(item)
        if items.count == Self.hashFrom {
            for (index, item) in items.enumerated() {
                byHash[Self.hash(item), default: []].append(index)
            }
        } else if items.count > Self.hashFrom {
            byHash[Self.hash(item), default: []].append(items.count - 1)
        }
        return true
    }

    mutating func insert(contentsOf other: Items, _ place: Place) throws(Fault) {
        for item in other { try insert(item, place) }
    }

    func contains(_ item: PathItem, _ place: Place) throws(Fault) -> Bool {
        guard items.count >= Self.hashFrom else {
            try place.run.spend(items.count, at: place.offset)
            for other in items where Equality.equal(item, other) == true { return true }
            return false
        }
        let candidates = byHash[Self.hash(item)] ?? []
        try place.run.spend(candidates.count + 1, at: place.offset)
        return candidates.contains { Equality.equal(item, items[$0]) == true }
    }

    /// Equal items have equal hashes; items that may be equal in several ways share one.
    private static func hash(_ item: PathItem) -> Int {
        switch item.system ?? item {
        case .boolean(let value): return value ? 1 : 2
        case .string(let text): return text.hashValue
        case .integer(let value): return Number(value).hashValue
        case .decimal(let value): return value.hashValue
        case .temporal(let value): return value.kind == .time ? 3 : 4 + value.day.year / 2
        case .quantity: return 5
        case .type(_, let name): return name.hashValue
        case .node(let node): return hash(node.json)
        }
    }

    private static func hash(_ value: JSONValue) -> Int {
        var hasher = Hasher()
        switch value.kind {
        case .string: hasher.combine(value.string)
        case .number: hasher.combine(value.numberText.flatMap { Number($0) })
        case .object:
            var sum = 0
            for member in value.values {
                sum &+= (member.memberName.hashValue &* 31) ^ hash(member)
            }
            hasher.combine(sum)
        case .array: for element in value.elements { hasher.combine(hash(element)) }
        case .bool: hasher.combine(value.bool)
        case .null: break
        }
        return hasher.finalize()
    }
}
