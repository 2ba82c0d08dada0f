import Primitives

/// Which column a name stands for. They are few and asked for in every row: a look through them is faster than a hash.
struct CSVColumns {
    private var names: [String] = []
    private var indices: [Int] = []

    mutating func add(_ name: String, at index: Int) {
        names.append(name)
        indices.append(index)
    }

    subscript(_ name: String) -> Int? {
        for place in names.indices where names[place] == name { return indices[place] }
        return nil
    }
}
