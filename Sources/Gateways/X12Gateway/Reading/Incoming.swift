import Primitives
import X12

/// One interchange that came, as the reader of envelopes and guides judged it.
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
                let rows = (content.map(Array.init) ?? []).enumerated().map {
                    Row(segment: $1, position: $0 + 1)
                }
                if groups.isEmpty { groups.append(Group()) }
                groups[groups.count - 1].sets.append((report, rows))
            case .groupEnded(let report):
                if !groups.isEmpty { groups[groups.count - 1].report = report }
            case .interchangeEnded(let report):
                done.append(Incoming(report: report, groups: groups))
            case .fault(let fault): problems.append(problem(fault))
            }
        }
        if done.isEmpty, problems.isEmpty {
            problems.append(
                Problem(code: "x12-envelope", message: "There is no interchange (ISA) in this."))
        }
        return (done, problems)
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

    /// For people: why the interchange as a whole is refused.
    var problems: [Problem] {
        report.notes.map {
            Problem(
                code: "x12-interchange",
                message: "Interchange \(report.header.controlNumber): \($0) (TA105 \($0.rawValue))."
            )
        }
    }
}

extension Incoming.Group {
    /// For people: what is wrong with the group and with its sets.
    var problems: [Problem] {
        let own = (report?.faults ?? []).map {
            Problem(
                code: "x12-group",
                message:
                    "Group \(report?.header.controlNumber ?? ""): \($0) (AK905 \($0.rawValue)).")
        }
        return own + sets.map(\.report).filter { $0.verdict == .rejected }.flatMap(\.problems)
    }

    /// Whether any of it must be told in a 999: what is accepted is mostly answered by its response.
    var hasRejections: Bool {
        report.map { !$0.faults.isEmpty } ?? false
            || sets.contains { $0.report.verdict == .rejected }
    }

    /// A set that the guide accepts, and that can not be taken in all the same.
    mutating func refuse(_ index: Int, _ findings: [X12Finding]) {
        sets[index].report.findings += findings
        guard let count = report?.sets.count, index < count else { return }
        report?.sets[index].findings += findings
        report?.acceptedCount -= 1
    }
}

extension X12SetReport {
    var problems: [Problem] {
        let own = faults.map {
            Problem(
                code: "x12-set",
                message: "Set \(header.controlNumber): \($0) (IK502 \($0.rawValue)).")
        }
        return own
            + findings.map { finding in
                Problem(
                    severity: finding.rejects ? .error : .warning,
                    code: "x12-guide",
                    message: finding.note,
                    place: .x12(
                        segment: finding.position, name: finding.segmentID,
                        element: finding.place?.element, component: finding.place?.component))
            }
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
