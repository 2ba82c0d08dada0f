import Primitives
import X12

/// One interchange with its groups and sets, as a gateway needs it.
struct Interchange {
    var header: X12Segment
    var groups: [Group] = []

    struct Group {
        var header: X12Segment
        var sets: [[Row]] = []
    }

    /// A file: what is sound of it, and what is not. A set with a broken end is left out alone.
    struct File {
        var interchanges: [Interchange] = []
        var problems: [Problem] = []

        var sets: [[Row]] { interchanges.flatMap(\.groups).flatMap(\.sets) }
    }

    static func read(_ bytes: [UInt8]) -> File {
        var reader = X12Reader(bytes)
        var found: [Interchange] = []
        var problems: [Problem] = []
        var open: [Row]?
        var count = 0
        loop: while true {
            switch reader.advance() {
            case .segment:
                count += 1
                take(reader.segment, count, into: &found, &open, &problems)
            case .fault(let fault): problems.append(problem(fault))
            case .end, .needsBytes: break loop
            }
        }
        if let last = open?.last { problems.append(broken("A set has no end (SE).", last)) }
        if found.isEmpty, problems.isEmpty {
            problems.append(
                Problem(code: "x12-envelope", message: "There is no interchange (ISA) in this."))
        }
        return File(interchanges: found, problems: problems)
    }

    private static func take(
        _ segment: X12Segment, _ count: Int, into found: inout [Interchange],
        _ open: inout [Row]?, _ problems: inout [Problem]
    ) {
        let row = Row(segment: segment, position: (open?.count ?? 0) + 1)
        switch segment.idText {
        case "ISA": found.append(Interchange(header: segment))
        case "GS": found[safely: found.count - 1]?.groups.append(Group(header: segment))
        case "ST":
            if found.last?.groups.last == nil {
                problems.append(broken("A set stands outside of a group (GS).", row))
            }
            if open != nil { problems.append(broken("A set has no end (SE).", row)) }
            open = [Row(segment: segment, position: 1)]
        case "SE":
            guard var rows = open else {
                problems.append(broken("SE ends nothing.", row))
                return
            }
            rows.append(row)
            open = nil
            let before = problems.count
            if segment[1].number != rows.count {
                problems.append(broken("SE01 counts \(segment[1].text), not \(rows.count).", row))
            }
            if segment[2].text != rows[0].segment[2].text {
                problems.append(broken("SE02 is not the control number of ST.", row))
            }
            guard problems.count == before else { return }
            if let last = found.indices.last, let group = found[last].groups.indices.last {
                found[last].groups[group].sets.append(rows)
            }
        case "GE", "IEA": break
        default:
            if open != nil {
                open?.append(row)
            } else {
                problems.append(broken("\(segment.idText) stands outside of a set.", row))
            }
        }
    }

    private static func broken(_ message: String, _ row: Row) -> Problem {
        Problem(code: "x12-envelope", message: message, place: row.place())
    }

    private static func problem(_ fault: X12ReadFault) -> Problem {
        let what =
            switch fault {
            case .garbage(_, let count): "\(count) bytes belong to no interchange"
            case .unreadableHeader: "the delimiters can not be told from ISA"
            case .segmentTooLong: "a segment is too long"
            case .unterminated: "the file ends within a segment"
            }
        return Problem(code: "x12-unreadable", message: "At byte \(fault.offset): \(what).")
    }
}

extension Array {
    /// An element that may not be there.
    subscript(safely index: Int) -> Element? {
        get { indices.contains(index) ? self[index] : nil }
        set { if let newValue, indices.contains(index) { self[index] = newValue } }
    }
}

/// A segment with its number in the set; ST is 1.
struct Row {
    let segment: X12Segment
    let position: Int

    var id: String { segment.idText }

    /// The text of an element; nil where nothing was sent.
    subscript(number: Int) -> String? { segment[number].value }

    /// The text of a component, from 1.
    subscript(number: Int, part: Int) -> String? { segment[number].component(part).value }

    func place(_ element: Int? = nil, _ component: Int? = nil) -> Place {
        .x12(segment: position, name: id, element: element, component: component)
    }
}
