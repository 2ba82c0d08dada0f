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
