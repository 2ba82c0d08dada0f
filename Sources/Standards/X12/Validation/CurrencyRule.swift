internal import CodeSets

/// CUR02 is a currency of ISO 4217.
struct CurrencyRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["CUR"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        guard segment[2].count == 3, let code = segment.code(2), !Self.list.contains(code)
        else { return }
        found.append(
            place.finding(
                segment, element: 2, number: 100, .invalidCode, level: level,
                note: "no such currency"))
    }

    private static let list = PackedCode.list(CurrencyCode.all)
}
