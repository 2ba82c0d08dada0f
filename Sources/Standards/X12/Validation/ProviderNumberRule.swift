internal import CodeSets

/// NM109 with the qualifier XX is a National Provider Identifier: ten digits, the last a check digit (45 CFR 162.406).
struct ProviderNumberRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["NM1"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        guard segment.code(8) == "XX", !segment[9].isEmpty, !NPI.isValid(segment[9].utf8)
        else { return }
        found.append(
            place.finding(
                segment, element: 9, number: 67, .pattern, level: level,
                note: "no provider identifier: ten digits, the last a check digit"))
    }
}
