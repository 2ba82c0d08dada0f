extension UInt8 {
    @inlinable public var isDigit: Bool { self &- UInt8(ascii: "0") <= 9 }
    /// Of ASCII, large or small.
    @inlinable public var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") <= 25 }
}
