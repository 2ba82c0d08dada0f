/// For readers that keep many values of one document and want to keep them small.
extension JSONValue {
    /// Which value of its document this is, in the order of the text. Counted from 0, the root.
    package var tapeIndex: Int { index }

    /// The index after its last descendant.
    package var tapeEnd: Int { Int(node.next) }

    /// Another value of the same document.
    package func onTape(_ index: Int) -> JSONValue { JSONValue(tape: tape, index: index) }

    package func isOnSameTape(as other: JSONValue) -> Bool { tape === other.tape }
}
