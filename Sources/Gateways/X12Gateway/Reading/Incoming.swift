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
