/// What an expression gives, without a list where it is one item or none.
public struct PathItems: Sendable, RandomAccessCollection {
    let items: Items

    init(_ items: Items) { self.items = items }

    public static let none = PathItems(.none)

    public var startIndex: Int { 0 }
    public var endIndex: Int { items.endIndex }
    public subscript(_ position: Int) -> PathItem { items[position] }
}
