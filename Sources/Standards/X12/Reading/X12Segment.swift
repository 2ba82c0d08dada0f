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

/// One element, one of its repetitions, or one component: a range of bytes.
public struct X12Element: Sendable, CustomStringConvertible {
    let bytes: [UInt8]
    let range: Range<Int>
    let delimiters: X12Delimiters

    public var isEmpty: Bool { range.isEmpty }

    public var count: Int { range.count }

    public var text: String { String(decoding: bytes[range], as: UTF8.self) }

    public var description: String { text }

    /// nil where nothing is there: what most mappings want.
    public var value: String? { isEmpty ? nil : text }

    public static func == (one: X12Element, other: String) -> Bool {
        one.bytes[one.range].elementsEqual(other.utf8)
    }

    public var utf8: ArraySlice<UInt8> { bytes[range] }

    /// The number it spells, where it is one to nine digits.
    public var number: Int? { decimalNumber(bytes[range], digitsMax: 9) }

    public var repetitions: [X12Element] {
        delimiters.repetition == 0 ? [self] : parts(delimiters.repetition)
    }

    public var components: [X12Element] { parts(delimiters.component) }

    /// A component by its number, from 1; empty where there are fewer.
    public func component(_ number: Int) -> X12Element {
        var lower = range.lowerBound
        var left = number
        while left > 1 {
            guard let next = bytes[lower..<range.upperBound].firstIndex(of: delimiters.component)
            else { return part(range.upperBound..<range.upperBound) }
            lower = next + 1
            left -= 1
        }
        let upper = bytes[lower..<range.upperBound].firstIndex(of: delimiters.component)
        return part(lower..<(upper ?? range.upperBound))
    }

    private func parts(_ separator: UInt8) -> [X12Element] {
        bytes[range].split(separator: separator, omittingEmptySubsequences: false).map {
            part($0.startIndex..<$0.endIndex)
        }
    }

    private func part(_ range: Range<Int>) -> X12Element {
        X12Element(bytes: bytes, range: range, delimiters: delimiters)
    }
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
