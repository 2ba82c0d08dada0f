import Cases
import Primitives
import X12

/// Collects the segments of a set, and keeps delimiters out of the data: X12 has no escape for them.
struct SegmentWriter {
    let form: SetForm
    private(set) var segments: [(id: String, elements: [String])] = []

    /// Stands between components in what is handed to `segment`; it can not be in X12 data.
    static let component: Character = "\u{1F}"

    mutating func segment(_ id: String, _ elements: [String]) {
        segments.append((id, elements))
    }

    mutating func append(_ other: SegmentWriter) { segments += other.segments }

    /// A segment of the request again, as far as the elements that are named; nil: all of it.
    mutating func echo(_ row: Row, elements: Set<Int>? = nil, changing: [Int: String] = [:]) {
        var values = row.elements
        if let elements {
            for index in values.indices where !elements.contains(index + 1) { values[index] = "" }
        }
        for (number, value) in changing where values.indices.contains(number - 1) {
            values[number - 1] = value
        }
        segment(row.id, values)
    }

    /// TRN again, as the other side's number.
    mutating func echoTraces(of level: Level?) {
        for row in level?.all("TRN") ?? [] { echo(row, changing: [1: "2"]) }
    }

    /// Writes the set, with its ST and SE.
    func write(_ controlNumber: String, to writer: inout X12Writer) throws(X12Writer.Failure) {
        try writer.beginSet(
            form.identifier, version: form.isNamedInSet ? form.version : nil,
            controlNumber: controlNumber)
        for (id, elements) in segments { try writer.segment(id, elements.map(Self.value)) }
        try writer.endSet()
    }

    init(_ form: SetForm) { self.form = form }

    private static func value(_ text: String) -> X12Writer.Value {
        .composite(text.split(separator: component, omittingEmptySubsequences: false).map(clean))
    }

    /// Without delimiters, control characters and what is not in the extended character set.
    static func clean(_ value: some StringProtocol) -> String {
        // A colon is a delimiter; in a sentence a dash says the same.
        let sayable = value.split(separator: ": ", omittingEmptySubsequences: false)
            .joined(separator: " - ")
        let bytes = sayable.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
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

    /// Words as long as an element holds them.
    static func cut(_ text: String, to limit: Int) -> String {
        let clean = clean(text)
        return clean.count <= limit ? clean : clean.prefix(limit - 4) + " ..."
    }
}

extension Row {
    /// Elements as `SegmentWriter` takes them.
    var elements: [String] {
        kept.elements.map { $0.joined(separator: String(SegmentWriter.component)) }
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
