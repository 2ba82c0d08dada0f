/// The segments of one set, ST to SE, kept whole: what a gateway translates. Any segment is found at once by its place.
public struct X12TransactionSet: Sendable, RandomAccessCollection {
    public private(set) var delimiters: X12Delimiters
    private var bytes: [UInt8] = []
    private var marks: [UInt32] = []
    private var rows: [Row] = []

    private struct Row: Sendable {
        let start: UInt32
        let firstMark: UInt32
        let id: X12SegmentID
    }

    init(delimiters: X12Delimiters) { self.delimiters = delimiters }

    public var byteCount: Int { bytes.count }

    public var startIndex: Int { 0 }
    public var endIndex: Int { rows.count }

    /// A segment by its place: 0 is ST.
    public subscript(index: Int) -> X12Segment {
        let row = rows[index]
        let end = index + 1 < rows.count ? Int(rows[index + 1].firstMark) : marks.count
        return X12Segment(
            bytes: bytes, marks: marks[Int(row.firstMark)..<end], start: Int(row.start),
            delimiters: delimiters, id: row.id, offset: Int(row.start))
    }

    mutating func append(_ segment: X12Segment) {
        let start = bytes.count
        let firstMark = marks.count
        rows.append(
            Row(
                start: UInt32(truncatingIfNeeded: start),
                firstMark: UInt32(truncatingIfNeeded: firstMark), id: segment.id))
        // Copied as they lie, and the marks moved in place: through slices, one after another, it took as long as the
        // checks.
        segment.bytes.withUnsafeBufferPointer { from in
            bytes.append(
                contentsOf: UnsafeBufferPointer(rebasing: from[segment.start..<segment.end]))
        }
        bytes.append(delimiters.segment)
        segment.marks.withUnsafeBufferPointer { marks.append(contentsOf: $0) }
        let shift = UInt32(truncatingIfNeeded: start &- segment.start)
        marks.withUnsafeMutableBufferPointer { marks in
            for index in firstMark..<marks.count { marks[index] &+= shift }
        }
    }

    /// Makes room as for another set, which had so many.
    mutating func reserveCapacity(like other: (segments: Int, marks: Int, bytes: Int)) {
        rows.reserveCapacity(other.segments)
        marks.reserveCapacity(other.marks)
        bytes.reserveCapacity(other.bytes)
    }

    var sizes: (segments: Int, marks: Int, bytes: Int) { (rows.count, marks.count, bytes.count) }

    /// What was sent, segment after segment, without line breaks.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Reads one set that stands alone, from ST to SE: for tests and tools.
    public init(_ text: String, delimiters: X12Delimiters = .usual) {
        self.init(delimiters: delimiters)
        var range = Array(text.utf8)[...]
        while let end = range.firstIndex(of: delimiters.segment) {
            let bytes = Array(range[..<end].drop { $0 == 0x0A || $0 == 0x0D })
            var marks = bytes.indices.filter { bytes[$0] == delimiters.element }.map(UInt32.init)
            marks.append(UInt32(bytes.count))
            let id = X12SegmentID(bytes[..<Int(marks[0])])
            append(
                X12Segment(
                    bytes: bytes, marks: marks[...], start: 0, delimiters: delimiters, id: id,
                    offset: 0))
            range = range[(end + 1)...]
        }
    }
}
