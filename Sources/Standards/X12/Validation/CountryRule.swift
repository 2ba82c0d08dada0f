internal import CodeSets

/// N404 is a country of ISO 3166-1. Three letters are let pass: other guides than ours want them.
struct CountryRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["N4"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        guard segment[4].count == 2, let code = segment.code(4), !Self.list.contains(code)
        else { return }
        found.append(
            place.finding(
                segment, element: 4, number: 26, .invalidCode, level: level,
                note: "no such country"))
    }

    private static let list = PackedCode.list(CountryCode.all)
}
