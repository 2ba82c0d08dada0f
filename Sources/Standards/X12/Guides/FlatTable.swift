/// A table that never changes, read by index without counting references: an array in a class cost a retain and a
/// release for each look (docs/performance.md).
///
/// Its memory is written once, before anybody else has it, and freed by the guide that made it. Rows must be such that
/// copying their bytes copies them. Every index is checked.
struct FlatTable<Row: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let base: UnsafeMutablePointer<Row>
    let count: Int

    init(_ rows: [Row]) {
        count = rows.count
        base = .allocate(capacity: max(1, rows.count))
        for (index, row) in rows.enumerated() { (base + index).initialize(to: row) }
    }

    /// Only for the owner, when it goes.
    func free() { base.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Row {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
        return base[index]
    }

    @inline(__always)
    subscript(index: Int32) -> Row { self[Int(index)] }

    subscript(range: Range<Int>) -> [Row] { range.map { self[$0] } }
}

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
