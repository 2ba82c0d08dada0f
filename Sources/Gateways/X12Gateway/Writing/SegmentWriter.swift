import Cases
import Primitives
import X12

/// Writes segments, and keeps delimiters out of the data: X12 has no escape for them.
struct SegmentWriter {
    private(set) var text = ""
    private(set) var count = 0

    /// Stands between components in what is handed to `segment`; it can not be in X12 data.
    static let component: Character = "\u{1F}"

    mutating func segment(_ id: String, _ elements: [String]) {
        let last = elements.lastIndex { !$0.isEmpty }
        let kept = last.map { elements[...$0] } ?? []
        text += id + kept.map { "*" + Self.clean($0) }.joined() + "~\n"
        count += 1
    }

    /// A segment of the request again, as far as the elements that are named; nil: all of it.
    mutating func echo(_ row: Row, elements: Set<Int>? = nil, changing: [Int: String] = [:]) {
        var values = row.kept.elements.enumerated().map { index, parts in
            guard elements?.contains(index + 1) ?? true else { return "" }
            return parts.joined(separator: String(Self.component))
        }
        for (number, value) in changing where values.indices.contains(number - 1) {
            values[number - 1] = value
        }
        segment(row.id, values)
    }

    mutating func append(_ other: SegmentWriter) {
        text += other.text
        count += other.count
    }

    /// Without delimiters, control characters and what is not in the extended character set.
    private static func clean(_ value: String) -> String {
        // A colon is a delimiter; in a sentence a dash says the same.
        let sayable = value.split(separator: ": ", omittingEmptySubsequences: false)
            .joined(separator: " - ")
        let bytes = sayable.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "\u{1F}": X12Delimiters.usual.component
            case "’", "‘": UInt8(ascii: "'")
            case "“", "”": UInt8(ascii: "\"")
            case "–", "—": UInt8(ascii: "-")
            default:
                scalar.value < 0x20 || scalar.value > 0x7E
                    || X12Delimiters.usual.contains(UInt8(scalar.value))
                    ? UInt8(ascii: " ") : UInt8(scalar.value)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension CivilDate {
    /// D8.
    var d8: String { description.filter { $0 != "-" } }
}

extension DateRange {
    /// The format and the value of DTP02 and DTP03.
    var dtp: [String] {
        guard let end, end != start else { return ["D8", start.d8] }
        return ["RD8", "\(start.d8)-\(end.d8)"]
    }
}
