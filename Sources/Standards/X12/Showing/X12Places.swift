/// Where the segments of every set stand in a file: one pass of the reader, for reports to people only.
public struct X12Places: Sendable {
    public struct Place: Hashable, Sendable {
        /// The line of the file, from 1; nil where the file is one line.
        public let line: Int?
        /// The number of the segment in the file; ISA is 1.
        public let number: Int
    }

    /// By the offset of a segment, as headers tell it.
    private var places: [Int: Place] = [:]
    /// By the offset of ST: the places of a set's segments, in order.
    private var sets: [Int: [Place]] = [:]
    /// ISA, GS, ST and their trailers, by the offset of the header.
    private var headers: [Int: X12Segment] = [:]
    private var trailers: [Int: (segment: X12Segment, place: Place)] = [:]
    /// The TA1 segments, which stand outside of groups, each with the offset of its ISA.
    public private(set) var acknowledgments: [(interchange: Int, segment: X12Segment)] = []
    /// Where the file ends.
    public private(set) var end: Place

    public init(_ bytes: [UInt8]) {
        var lines = X12LineCount(bytes)
        var reader = X12Reader(bytes)
        var number = 0
        var set: Int?
        var interchange = 0
        var group = 0
        end = Place(line: nil, number: 0)
        while true {
            let step = reader.advance()
            var offset = reader.offset
            switch step {
            case .segment: break
            case .fault(let fault): offset = fault.offset
            case .needsBytes, .end:
                end = Place(line: lines.line(at: bytes.count), number: number)
                return
            }
            number += 1
            let place = Place(line: lines.line(at: offset), number: number)
            places[offset] = step == .segment && !Self.isHeader(reader.id) ? nil : place
            guard step == .segment else {
                if case .fault(.segmentTooLong) = step, let set { sets[set]?.append(place) }
                continue
            }
            if Self.isHeader(reader.id) { headers[offset] = reader.segment }
            if reader.id == "ST" { set = offset }
            if reader.id == "GS" { group = offset }
            if let set { sets[set, default: []].append(place) }
            switch reader.id {
            case "ISA": interchange = offset
            case "SE":
                if let set { trailers[set] = (reader.segment, place) }
                set = nil
            case "GE":
                trailers[group] = (reader.segment, place)
                set = nil
            case "IEA":
                trailers[interchange] = (reader.segment, place)
                set = nil
            case "TA1" where set == nil: acknowledgments.append((interchange, reader.segment))
            default: break
            }
        }
    }

    private static func isHeader(_ id: X12SegmentID) -> Bool {
        ["ISA", "GS", "ST", "TA1"].contains(id)
    }

    /// Of a header (ISA, GS, ST), a TA1, or a fault.
    public func place(at offset: Int) -> Place? { places[offset] }

    /// Where an envelope segment stands, and one of its elements: of the header at an offset, or of its trailer. A trailer
    /// that is missing has no place of its own.
    public func envelope(
        _ id: String, of offset: Int, element: Int?
    ) -> (place: Place?, value: String?) {
        let isTrailer = ["IEA", "GE", "SE"].contains(id)
        let segment = isTrailer ? trailers[offset]?.segment : headers[offset]
        let place = isTrailer ? trailers[offset]?.place : places[offset]
        let value = element.flatMap { segment?[$0].value }.map(X12Readable.text)
        return (place ?? places[offset], value?.isEmpty == true ? nil : value)
    }

    /// Of a segment of a set; what lacks at the end is told at the last there is.
    public func place(inSetAt offset: Int, position: Int) -> Place? {
        guard let set = sets[offset], !set.isEmpty else { return places[offset] }
        return set[Swift.min(Swift.max(position, 1), set.count) - 1]
    }
}
