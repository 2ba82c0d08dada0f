/// What a submitter says that no rule of ours reads, in the terms of its format: an X12 segment such as CR6 or CL1.
///
/// It is kept so that a reviewer sees it and it can be sent on as it came: each element by its components, without
/// the sender's delimiters. Of a segment that is partly read into fields only the rest is kept, each element at its place.
public struct KeptSegment: Hashable, Sendable {
    public var name: String
    public var elements: [[String]]

    public init(name: String, elements: [[String]]) {
        self.name = name
        self.elements = elements
    }

    /// The text of an element, from 1; nil where nothing was sent.
    public subscript(element number: Int, component part: Int = 1) -> String? {
        guard elements.indices.contains(number - 1),
            elements[number - 1].indices.contains(part - 1)
        else { return nil }
        let text = elements[number - 1][part - 1]
        return text.isEmpty ? nil : text
    }
}
