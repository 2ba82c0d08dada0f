/// What the rows of `FlatTables` were made of, at the same places: for messages, and for what only the classes can tell.
struct FlatSources: Sendable {
    var shapes: [Shape] = []
    var elements: [Element] = []
    var kinds: [Kind] = []
    var slices: [Slice] = []
    var rules: [ProfileRule] = []
    var lists: [CodeList] = []
    var definitions: [Definition] = []
    /// The places of shapes and of definitions.
    var places: [ObjectIdentifier: Int32] = [:]
}
