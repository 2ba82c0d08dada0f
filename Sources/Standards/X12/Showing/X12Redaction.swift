/// Which values tell of whom a message is, or by whom it was sent: names, identifiers, addresses, numbers to call, birth
/// and death, reference and control numbers, free text, binary data. Structure, codes, amounts and dates of service stay.
///
/// What can not be judged is hidden: elements that the standard does not know, and values that do not fit their type, since
/// anything may stand in them.
enum X12Redaction {
    static func hides(
        _ value: X12Element, of segment: X12Segment, element: Int, component: Int? = nil
    ) -> Bool {
        let id = segment.idText
        guard let key = X12Names.key(id, element, component: component) else { return true }
        let place = id + (element < 10 ? "0" : "") + String(element)
        if ["DMG02", "INS12", "PAT06"].contains(place) { return true }
        if place == "DTP03", ["442", "ABC"].contains(segment[1].text) { return true }
        // Occurrences of an institutional claim that are the birth of an insured.
        if id == "HI", component == 4, segment[element].component(1) == "BH",
            ["A1", "B1", "C1"].contains(segment[element].component(2).text)
        {
            return true
        }
        if sensitive.contains(key), !codesAmongNumbers.contains(place) { return true }
        // Separators of the header are no data.
        if ["ISA11", "ISA16"].contains(place) { return false }
        if key == "1251" { return !value.utf8.allSatisfy { isDigit($0) || $0 == 0x2D } }
        guard let type = SegmentDictionary.standard.elements[key] else { return true }
        return !fits(value.utf8, type)
    }

    /// By the numbers of the standard's dictionary.
    private static let sensitive = Set(
        """
        93 1035 1036 1037 1038 1039 19 116 166 310 364 443 67 127 124 142 28 329 350 429 447 507 508 509 510 724 1028 1149
        1204 1214 9998 61 352 449 785 933 any I02 I04 I06 I07 I12
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Of these elements, places that hold a code of a public list.
    private static let codesAmongNumbers: Set<String> = [
        "PRV03", "MIA05", "MIA20", "MIA21", "MIA22", "MIA23", "MOA03", "MOA04", "MOA05", "MOA06",
        "MOA07", "LS01", "LE01", "IK303", "CTX04", "FRM01",
    ]

    private static func fits(_ bytes: ArraySlice<UInt8>, _ type: SegmentDictionary.Element) -> Bool
    {
        guard bytes.count <= type.max + 2 else { return false }
        switch type.kind {
        case .code, .text:
            return bytes.count <= type.max
                && bytes.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x2D }
        case .date, .time, .integer, .decimal:
            return bytes.allSatisfy { isDigit($0) || $0 == 0x2E || $0 == 0x2D }
        case .binary, .composite: return false
        }
    }
}
