/// One segment: a view of bytes and of where its elements end. Cheap to pass on; keeps the bytes alive.
public struct X12Segment: Sendable {
    let bytes: [UInt8]
    /// Where each element ends, the name (element 0) first; the last is where the segment ends.
    let marks: ArraySlice<UInt32>
    let start: Int
    public let delimiters: X12Delimiters
    public let id: X12SegmentID
    /// How many bytes of the stream came before it.
    public let offset: Int

    /// The number of the last element; trailing empty ones count.
    public var count: Int { marks.count - 1 }

    public var idText: String { self[0].text }

    /// An element by its number; empty where the segment is shorter. 0 is the name.
    public subscript(number: Int) -> X12Element {
        X12Element(bytes: bytes, range: range(number), delimiters: delimiters)
    }

    func range(_ number: Int) -> Range<Int> {
        guard number >= 0, number < marks.count else { return start..<start }
        let first = marks.startIndex
        let lower = number == 0 ? start : Int(marks[first + number - 1]) + 1
        return lower..<Int(marks[first + number])
    }

    /// Where its terminator stands.
    var end: Int { Int(marks[marks.endIndex - 1]) }

    /// As it was sent, without the terminator.
    public var text: String { String(decoding: bytes[start..<end], as: UTF8.self) }

    public var byteCount: Int { end - start }
}

/// The number that ASCII digits spell; nil where another byte is among them, or none, or too many.
func decimalNumber(_ bytes: some RandomAccessCollection<UInt8>, digitsMax: Int) -> Int? {
    guard !bytes.isEmpty, bytes.count <= digitsMax else { return nil }
    var number = 0
    for byte in bytes {
        guard isDigit(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
    }
    return number
}
