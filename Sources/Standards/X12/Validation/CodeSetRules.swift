internal import CodeSets

/// Code sets that are not X12's (SNIP 5): by their lists where those are public and short, else by their shape.
enum CodeSetRules {
    static let all: [any X12GuideRule] = [
        ProviderNumberRule(), DiagnosisShapeRule(), ProcedureShapeRule(), StateRule(),
        PlaceOfServiceRule(), CountryRule(), CurrencyRule(),
    ]
}

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

/// N402 is a state, territory or military post of the United States, or a province of Canada, unless N404 names another
/// country.
struct StateRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["N4"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        guard !segment[2].isEmpty else { return }
        if let state = segment.code(2), Self.states.contains(state) { return }
        switch segment.code(4) {
        case "", "US", "USA", "CA", "CAN": break
        default: return
        }
        found.append(
            place.finding(
                segment, element: 2, number: 156, .invalidCode, level: level,
                note: "no such state or province"))
    }

    private static let states = Set(
        """
        AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
        OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS FM GU MH MP PR PW UM VI AA AE AP AB BC MB NB NL NS NT NU ON PE QC
        SK YT
        """.split(whereSeparator: \.isWhitespace).compactMap { PackedCode(Array($0.utf8)[...]) })
}
