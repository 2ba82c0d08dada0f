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
