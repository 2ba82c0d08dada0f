/// Bytes that are written one behind the other. Room for a whole token is made before it is written, so that nothing is
/// asked for each byte of it.
struct ByteRoom: Sendable {
    /// What was written, and behind it what is written over.
    private var room: [UInt8]
    private(set) var count = 0

    init(capacity: Int) { room = [UInt8](repeating: 0, count: capacity) }

    /// Takes bytes over, to write behind them.
    init(taking bytes: inout [UInt8], capacity: Int) {
        room = []
        swap(&room, &bytes)
        count = room.count
        room.append(contentsOf: repeatElement(0, count: capacity))
    }

    /// What was written so far; a copy of it.
    var bytes: [UInt8] { Array(room[..<count]) }

    /// The same as a text.
    var text: String { String(decoding: room[..<count], as: UTF8.self) }

    /// Gives all of it back.
    mutating func give(to bytes: inout [UInt8]) {
        room.removeLast(room.count - count)
        swap(&room, &bytes)
        (room, count) = ([], 0)
    }

    /// - Parameters:
    ///   - most: how many bytes may be written, at most.
    ///   - body: writes from the place that it is given on, and gives the place behind what it wrote.
    @inline(__always)
    mutating func write(
        atMost most: Int,
        _ body: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
    ) {
        if room.count - count < most { grow(by: most) }
        let start = count
        count = room.withUnsafeMutableBufferPointer { all in
            // Without an address there is no room, and nothing to write.
            guard let base = all.baseAddress else { return start }
            let end = body(base + start) - base
            assert(end >= start && end - start <= most, "more was written than was said")
            return end
        }
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        write(atMost: 1) { $0.put(byte) }
    }

    @inline(__always)
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        write(atMost: bytes.count) { $0.put(bytes) }
    }

    /// Drops what was written behind a place.
    mutating func cut(to count: Int) { self.count = min(count, self.count) }

    private mutating func grow(by most: Int) {
        let added = max(most, room.count, 256)
        room.append(contentsOf: repeatElement(0, count: added))
    }
}

/// Each of these writes at a place and gives the place behind it; the caller has made room.
extension UnsafeMutablePointer<UInt8> {
    @inline(__always)
    func put(_ byte: UInt8) -> Self {
        pointee = byte
        return self + 1
    }

    @inline(__always)
    func put(_ bytes: UnsafeBufferPointer<UInt8>) -> Self {
        if let base = bytes.baseAddress { update(from: base, count: bytes.count) }
        return self + bytes.count
    }

    @inline(__always)
    func put(_ text: StaticString) -> Self {
        put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// In at most twenty bytes.
    @inline(__always)
    func put(_ value: Int) -> Self {
        var rest = value.magnitude
        var digits = 1
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        let start = value < 0 ? put(UInt8(ascii: "-")) : self
        rest = value.magnitude
        for place in (0..<digits).reversed() {
            let (tenth, digit) = rest.quotientAndRemainder(dividingBy: 10)
            start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            rest = tenth
        }
        return start + digits
    }
}
