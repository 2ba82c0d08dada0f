internal import CodeSets

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

    private static let list = PackedCode.list(PlaceOfService.all)
}
