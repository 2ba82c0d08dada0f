/// BIN01 is the number of bytes in BIN02. Where it is not, the reader has let the first terminator end the segment.
struct BinaryLengthRule: X12GuideRule {
    let level = 1
    let segmentIDs: [X12SegmentID] = ["BIN"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        guard let length = segment[1].number, !segment[2].isEmpty, length != segment[2].count
        else { return }
        found.append(
            place.finding(
                segment, element: 1, number: 784, .invalidCode, level: level,
                note: "the data has \(segment[2].count) bytes"))
    }
}
