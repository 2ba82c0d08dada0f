internal import CodeSets

/// Code sets that are not X12's (SNIP 5), as far as their shape can be told without their lists.
enum CodeSetRules {
    static let all: [any X12GuideRule] = [
        ProviderNumberRule(), DiagnosisShapeRule(), ProcedureShapeRule(),
    ]
}

/// NM109 with the qualifier XX is a National Provider Identifier: ten digits, the last a check digit (45 CFR 162.406).
struct ProviderNumberRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["NM1"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        guard segment[8] == "XX", let number = segment[9].value, NPI(number) == nil else { return }
        found.append(
            place.finding(
                segment, element: 9, number: 67, .pattern, level: level,
                note: "no provider identifier: ten digits, the last a check digit"))
    }
}

/// ICD-10-CM codes of HI (qualifiers that begin with A) have the shape of one.
struct DiagnosisShapeRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["HI"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        for number in 1...max(1, segment.count) {
            let qualifier = segment[number].component(1)
            let code = segment[number].component(2)
            guard ["ABF", "ABJ", "ABK", "APR"].contains(qualifier.text), !code.isEmpty,
                DiagnosisCode(code.text) == nil
            else { continue }
            found.append(
                place.finding(
                    segment, element: number, component: 2, number: 1271, .pattern, level: level,
                    note: "no ICD-10-CM code by its shape"))
        }
    }
}

/// HCPCS and CPT codes of service lines (qualifier HC) have the shape of one.
struct ProcedureShapeRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["SV1", "SV2"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        let number = segment.id == "SV1" ? 1 : 2
        let code = segment[number].component(2)
        guard segment[number].component(1) == "HC", !code.isEmpty,
            ProcedureCode(typed: code.text)?.shapeProblem != nil
                || ProcedureCode(typed: code.text) == nil
        else { return }
        found.append(
            place.finding(
                segment, element: number, component: 2, number: 234, .pattern, level: level,
                note: "no HCPCS or CPT code by its shape"))
    }
}
