public import Primitives

/// The row of the plan book that an answer rests on.
public struct AuthoritySource: Hashable, Sendable {
    /// The list: a file of the book, or `no list` where the plan asks for none.
    public var list: String
    /// The line of that file.
    public var row: Int?
    public var effective: DateRange?
    /// What the row itself gives as its source.
    public var source: Citation

    public init(list: String, row: Int? = nil, effective: DateRange? = nil, source: Citation) {
        self.list = list
        self.row = row
        self.effective = effective
        self.source = source
    }
}
