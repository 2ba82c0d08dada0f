/// A collection. Most have one item or none, and those need no array.
enum Items: Sendable {
    case none
    case one(PathItem)
    case many([PathItem])

    init(_ item: PathItem?) { self = item.map { .one($0) } ?? .none }

    init(_ list: [PathItem]) {
        self = list.isEmpty ? .none : list.count == 1 ? .one(list[0]) : .many(list)
    }

    init(_ value: Bool?) { self = value.map { .one(.boolean($0)) } ?? .none }

    static func string(_ text: String) -> Items { .one(.string(text)) }
    static func integer(_ value: Int) -> Items { .one(.integer(value)) }

    mutating func append(_ item: PathItem) {
        switch self {
        case .none: self = .one(item)
        case .one(let first): self = .many([first, item])
        case .many(var list):
            // Given up while it grows, so that it is not copied.
            self = .none
            list.append(item)
            self = .many(list)
        }
    }

    mutating func append(contentsOf other: Items) {
        switch (self, other) {
        case (_, .none): return
        case (.none, _): self = other
        case (_, .one(let item)): append(item)
        case (.one(let first), .many(let list)): self = .many([first] + list)
        case (.many(var own), .many(let list)):
            self = .none
            own.append(contentsOf: list)
            self = .many(own)
        }
    }

    /// Those of a type. A Bundle's resources are mostly of other types: they are looked at where they lie.
    func ofType(_ type: TypeTarget) -> Items {
        switch self {
        case .none: return .none
        case .one(let item): return type.selects(item) ? self : .none
        case .many(let list):
            var found = Items.none
            list.withUnsafeBufferPointer { items in
                for index in items.indices {
                    let isSelected =
                        if let nodeType = items[index].nodeType { type.selects(nodeType) } else {
                            type.selects(items[index])
                        }
                    if isSelected { found.append(items[index]) }
                }
            }
            return found
        }
    }

    var list: [PathItem] {
        switch self {
        case .none: []
        case .one(let item): [item]
        case .many(let list): list
        }
    }
}

extension Items: RandomAccessCollection {
    var startIndex: Int { 0 }

    var endIndex: Int {
        switch self {
        case .none: 0
        case .one: 1
        case .many(let list): list.count
        }
    }

    subscript(_ position: Int) -> PathItem {
        switch self {
        case .none: preconditionFailure("an empty collection has no items")
        case .one(let item): item
        case .many(let list): list[position]
        }
    }
}
