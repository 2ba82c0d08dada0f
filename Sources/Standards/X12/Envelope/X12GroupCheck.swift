/// The rules of GS, by element.
enum X12GroupCheck {
    static func faults(_ segment: X12Segment) -> [X12GroupFault] {
        var faults: [X12GroupFault] = []
        func check(_ holds: Bool, _ fault: X12GroupFault) { if !holds { faults.append(fault) } }
        check((2...15).contains(trimmed(segment[2].text).utf8.count), .sender)
        check((2...15).contains(trimmed(segment[3].text).utf8.count), .receiver)
        check(X12Dates.isDate(segment[4].utf8, digits: 8), .date)
        check(X12Dates.isTime(segment[5].utf8), .time)
        check((1...9).contains(segment[6].count) && segment[6].number != nil, .controlNumberSyntax)
        check(segment[7] == "X", .agency)
        return faults
    }
}
