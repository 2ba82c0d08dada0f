/// A range of rows of a table, in eight bytes. Empty stands for none.
struct RowRange: BitwiseCopyable, Hashable, Sendable {
    let lower: Int32
    let upper: Int32

    static var none: RowRange { RowRange(lower: 0, upper: 0) }

    init(lower: Int32, upper: Int32) {
        self.lower = lower
        self.upper = upper
    }

    init(_ range: Range<Int>) {
        self.init(lower: Int32(range.lowerBound), upper: Int32(range.upperBound))
    }

    var isEmpty: Bool { lower == upper }
    var count: Int { Int(upper &- lower) }
    var range: Range<Int> { Int(lower)..<Int(upper) }
}
