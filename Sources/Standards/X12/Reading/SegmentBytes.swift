/// A segment as its bytes lie in memory, for those who look at every byte: no reference is counted and no slice made.
///
/// It holds pointers, so it is good only within `X12Segment.withBytes`. Elements are ranges of `bytes`; one that is not
/// there is empty.
struct SegmentBytes {
    let bytes: UnsafePointer<UInt8>
    /// Where each element ends, the name first.
    private let marks: UnsafePointer<UInt32>
    private let start: Int
    /// The number of the last element.
    let count: Int
    let id: X12SegmentID
    let delimiters: X12Delimiters

    fileprivate init(
        _ segment: X12Segment, _ bytes: UnsafePointer<UInt8>, _ marks: UnsafePointer<UInt32>
    ) {
        self.bytes = bytes
        self.marks = marks
        start = segment.start
        count = segment.count
        id = segment.id
        delimiters = segment.delimiters
    }

    @inline(__always)
    func range(_ number: Int) -> Range<Int> {
        guard number >= 0, number <= count else { return start..<start }
        let lower = number == 0 ? start : Int(marks[number &- 1]) &+ 1
        return Range(uncheckedBounds: (lower, Int(marks[number])))
    }

    /// A component, from 1; empty where there are fewer.
    func range(_ number: Int, component: Int) -> Range<Int> {
        let element = range(number)
        var part = upToSeparator(element.lowerBound, element.upperBound)
        for _ in 1..<component {
            guard part.upperBound < element.upperBound else {
                return element.upperBound..<element.upperBound
            }
            part = upToSeparator(part.upperBound + 1, element.upperBound)
        }
        return part
    }

    /// What stands before the next component separator.
    @inline(__always)
    func upToSeparator(_ lower: Int, _ upper: Int) -> Range<Int> {
        var end = lower
        while end < upper, bytes[end] != delimiters.component { end &+= 1 }
        return Range(uncheckedBounds: (lower, end))
    }

    @inline(__always)
    func count(of byte: UInt8, in range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] == byte { count &+= 1 }
        return count
    }

    @inline(__always)
    func view(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: view(range), as: UTF8.self) }

    /// Up to eight bytes as one number; nil where there are more.
    @inline(__always)
    func code(_ range: Range<Int>) -> PackedCode? {
        guard range.count <= 8 else { return nil }
        var value: UInt64 = 0
        for index in range { value = value &<< 8 | UInt64(bytes[index]) }
        return PackedCode(value: value)
    }
}

extension X12Segment {
    /// Looks at the segment where it lies. What is handed out must not leave `body`.
    @inline(__always)
    func withBytes<Result>(_ body: (SegmentBytes) -> Result) -> Result? {
        bytes.withUnsafeBufferPointer { bytes in
            marks.withUnsafeBufferPointer { marks in
                guard let bytes = bytes.baseAddress, let marks = marks.baseAddress else {
                    return nil
                }
                return body(SegmentBytes(self, bytes, marks))
            }
        }
    }

    /// An element, or one of its components from 1, as a number to compare codes with; nil where it is longer than a code.
    func code(_ number: Int, component: Int = 0) -> PackedCode? {
        withBytes {
            $0.code(component == 0 ? $0.range(number) : $0.range(number, component: component))
        } ?? nil
    }
}
