import Cases

/// Something read, and where it stood.
struct Located<Value> {
    var value: Value
    var spot: Spot
    /// Where it says from when it is in force; nil: there is no such place of its own.
    var from: Spot?

    init(_ value: Value, _ spot: Spot, from: Spot? = nil) {
        self.value = value
        self.spot = spot
        self.from = from
    }
}
