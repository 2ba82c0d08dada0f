extension String {
    /// Texts one after the other in room made once; an interpolation makes room as it goes.
    public init(parts: String...) {
        self.init()
        reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
        for part in parts { append(part) }
    }
}
