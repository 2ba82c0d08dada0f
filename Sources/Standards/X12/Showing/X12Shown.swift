/// A piece of a file as people read it: an interchange, a group, a set, a loop, a segment, or bytes that are none.
public struct X12Shown: Sendable {
    public enum Kind: String, Sendable { case interchange, group, set, loop, segment, fault }

    public let kind: Kind
    /// `NM1`, `2010C`, ST01; empty for envelopes and faults.
    public let id: String
    /// nil where nobody here knows it.
    public var name: String?
    /// What else is to be said of it.
    public var note: String?
    /// Of a segment of a set: its number in it; ST is 1.
    public var position: Int?
    /// Of a segment: the line of the file, from 1; nil where the whole file is one line.
    public var line: Int?
    /// False where the guide has no place for a segment.
    public var isPlaced = true
    public var elements: [X12ShownElement] = []
    public var parts: [X12Shown] = []

    init(_ kind: Kind, id: String = "", name: String? = nil, note: String? = nil) {
        self.kind = kind
        self.id = id
        self.name = name
        self.note = note
    }
}

extension X12Shown {
    /// Whether bytes that are no segment were met in it.
    public var hasFault: Bool { kind == .fault || parts.contains { $0.hasFault } }
}
