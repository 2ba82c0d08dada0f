/// The values of a host's variables, by name. They are few, asked for in nearly every step and made for every evaluation: a
/// look through them costs less than a hash.
public struct PathVariables: Sendable, ExpressibleByDictionaryLiteral {
    private var names: [String]
    private var values: [Items]

    /// Of two of one name the first counts.
    public init(dictionaryLiteral elements: (String, [PathItem])...) {
        names = elements.map(\.0)
        values = elements.map { Items($0.1) }
    }

    /// - Parameter values: by name, in any order.
    public init(_ values: [String: [PathItem]]) {
        names = Array(values.keys)
        self.values = values.values.map { Items($0) }
    }

    func items(_ name: String) -> Items? {
        for index in names.indices where names[index] == name { return values[index] }
        return nil
    }

    mutating func set(_ name: String, _ items: Items?) {
        if let index = names.firstIndex(of: name) {
            if let items {
                values[index] = items
            } else {
                names.remove(at: index)
                values.remove(at: index)
            }
        } else if let items {
            names.append(name)
            values.append(items)
        }
    }
}
