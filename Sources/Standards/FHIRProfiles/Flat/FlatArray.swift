/// Values in memory of their own, which nothing changes: a look at one neither counts references nor checks its place,
/// which the builder of the tables has made. Freed by the guide that holds them.
struct FlatArray<Value: BitwiseCopyable>: @unchecked Sendable {
    private let base: UnsafeMutablePointer<Value>
    let count: Int

    init(_ values: [Value]) {
        count = values.count
        base = .allocate(capacity: max(count, 1))
        base.initialize(from: values, count: count)
    }

    @inline(__always)
    subscript(_ index: Int32) -> Value {
        assert(index >= 0 && index < count)
        return base[Int(index)]
    }

    @inline(__always)
    func part(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<Value> {
        UnsafeBufferPointer(start: base + Int(start), count: Int(count))
    }

    func free() { base.deallocate() }
}
