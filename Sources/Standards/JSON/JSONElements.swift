/// The elements of an array, or the values of an object, one after the other.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
    private let tape: Tape
    private var index: Int
    private let end: Int

    init(of value: JSONValue, if kind: JSONKind) {
        tape = value.tape
        index = value.index + 1
        end = value.kind == kind ? Int(value.node.next) : 0
    }

    public mutating func next() -> JSONValue? {
        guard index < end else { return nil }
        defer { index = Int(tape.nodes[index].next) }
        return JSONValue(tape: tape, index: index)
    }
}
