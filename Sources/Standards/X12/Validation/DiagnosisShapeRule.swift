internal import CodeSets

/// ICD-10-CM codes of HI (qualifiers that begin with A) have the shape of one.
struct DiagnosisShapeRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["HI"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        for number in 1...max(1, segment.count) {
            switch segment.code(number, component: 1) {
            case "ABF", "ABJ", "ABK", "APR": break
            default: continue
            }
            let code = segment[number].component(2)
            guard !code.isEmpty, !DiagnosisCode.hasShape(code.utf8) else { continue }
            found.append(
                place.finding(
                    segment, element: number, component: 2, number: 1271, .pattern, level: level,
                    note: "no ICD-10-CM code by its shape"))
        }
    }
}
