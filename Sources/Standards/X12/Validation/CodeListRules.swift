internal import CodeSets

/// A list of somebody's codes, each as a number.
private func packed(_ codes: [String]) -> Set<PackedCode> {
    Set(codes.compactMap { PackedCode(Array($0.utf8)[...]) })
}

/// The place of service of a claim (CLM05), of a line (SV105) and of a request (UM04) is one of CMS's code set. CLM05 and
/// UM04 hold one where their second component is B; with A it is a type of bill, whose list is sold.
struct PlaceOfServiceRule: X12GuideRule {
    let level = 5
    let segmentIDs: [X12SegmentID] = ["CLM", "SV1", "UM"]

    func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]) {
        var element = 5
        var component: Int? = 1
        switch segment.id {
        case "SV1": component = nil
        case "UM": element = 4
        default: break
        }
        guard component == nil || segment.code(element, component: 2) == "B",
            let code = segment.code(element, component: component ?? 0), code != "",
            !Self.list.contains(code)
        else { return }
        found.append(
            place.finding(
                segment, element: element, component: component, number: 1331, .invalidCode,
                level: level, note: "no place of service of CMS"))
    }

    private static let list = packed(PlaceOfService.all)
}

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

    private static let list = packed(CountryCode.all)
}

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

    private static let list = packed(CurrencyCode.all)
}
