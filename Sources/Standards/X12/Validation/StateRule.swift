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

    private static let states = PackedCode.list(
        """
        AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
        OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS FM GU MH MP PR PW UM VI AA AE AP AB BC MB NB NL NS NT NU ON PE QC
        SK YT
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
