extension String {
    /// The bytes of the text where they lie; copied only where they do not lie in one piece.
    ///
    /// Counting the references of a text costs as much as looking at a short one: it is borrowed, and with a result of
    /// its own the compiler would hold on to it all the same.
    @inline(__always)
    borrowing func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let isDone: Void? = utf8.withContiguousStorageIfAvailable { body($0) }
        if isDone == nil { withCopiedBytes(body) }
    }

    @inline(never)
    private borrowing func withCopiedBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        Array(utf8).withUnsafeBufferPointer { body($0) }
    }
}
