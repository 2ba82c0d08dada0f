import Primitives
import X12

/// One interchange of a file that is read whole, as the reader of envelopes and guides judged it.
struct Incoming {
    var report: X12InterchangeReport
    var groups: [Group] = []

    struct Group {
        var report: X12GroupReport?
        var sets: [(report: X12SetReport, rows: [Row])] = []
    }

    /// The interchanges of a file, and what belongs to none.
    static func read(_ bytes: [UInt8]) -> (interchanges: [Incoming], problems: [Problem]) {
        var done: [Incoming] = []
        var groups: [Group] = []
        var problems: [Problem] = []
        for event in X12Intake.events(in: bytes) {
            switch event {
            case .interchangeBegan: groups = []
            case .groupBegan: groups.append(Group())
            case .set(let report, let content):
                if groups.isEmpty { groups.append(Group()) }
                groups[groups.count - 1].sets.append((report, content?.numberedRows ?? []))
            case .groupEnded(let report):
                if !groups.isEmpty { groups[groups.count - 1].report = report }
            case .interchangeEnded(let report):
                done.append(Incoming(report: report, groups: groups))
            case .fault(let fault): problems.append(fault.problem)
            }
        }
        if done.isEmpty, problems.isEmpty { problems.append(.noInterchange) }
        return (done, problems)
    }
}

extension Incoming.Group {
    /// For people: what is wrong with the group and with its sets.
    var problems: [Problem] {
        (report?.problems ?? [])
            + sets.map(\.report).filter { $0.verdict == .rejected }.flatMap(\.problems)
    }
}

extension Problem {
    static var noInterchange: Problem {
        Problem(code: "x12-envelope", message: "There is no interchange (ISA) in this.")
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

extension X12TransactionSet {
    var numberedRows: [Row] { enumerated().map { Row(segment: $1, position: $0 + 1) } }
}
