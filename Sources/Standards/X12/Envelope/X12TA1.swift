/// The answer to an interchange, as a partner sends it: which of its elements are not what they must be (X12.5).
public enum X12TA1 {
    public static func wrongElements(_ segment: X12Segment) -> [(element: Int, message: String)] {
        let codes = SegmentDictionary.standard.codes
        var wrong: [(element: Int, message: String)] = []
        func check(_ element: Int, _ holds: Bool, _ message: String) {
            if !holds { wrong.append((element, message)) }
        }
        check(1, segment[1].count == 9 && segment[1].number != nil, "not nine digits")
        check(2, X12Dates.isDate(segment[2].utf8, digits: 6), "no such date")
        check(3, segment[3].count == 4 && X12Dates.isTime(segment[3].utf8), "no such time")
        check(4, codes["I17"]?.contains(segment[4].text) == true, "no such verdict")
        check(5, codes["I18"]?.contains(segment[5].text) == true, "no such reason")
        if segment.count > 5 { check(6, false, "more elements than the five of the standard") }
        return wrong
    }
}
