internal import CodeSets

/// HCPCS and CPT codes of service lines (qualifier HC) have the shape of one.
struct ProcedureShapeRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["SV1", "SV2"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        let number = segment.id == "SV1" ? 1 : 2
        guard segment.code(number, component: 1) == "HC" else { return }
        let code = segment[number].component(2)
        guard !code.isEmpty, !ProcedureCode.hasTypedShape(code.utf8) else { return }
        found.append(
            place.finding(
                segment, element: number, component: 2, number: 234, .pattern, level: level,
                note: "no HCPCS or CPT code by its shape"))
    }
}
