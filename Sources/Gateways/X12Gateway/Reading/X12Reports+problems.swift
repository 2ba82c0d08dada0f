import Primitives
import X12

extension X12ReadFault {
    /// For people: what belongs to no interchange.
    var problem: Problem {
        let what =
            switch self {
            case .garbage(_, let count): "\(count) bytes belong to no interchange"
            case .unreadableHeader: "the delimiters can not be told from ISA"
            case .segmentTooLong: "a segment is too long"
            case .unterminated: "the file ends within a segment"
            }
        return Problem(code: "x12-unreadable", message: "At byte \(offset): \(what).")
    }
}

extension X12InterchangeReport {
    /// For people: why the interchange as a whole is refused.
    var problems: [Problem] {
        notes.map {
            Problem(
                code: "x12-interchange",
                message: "Interchange \(header.controlNumber): \($0) (TA105 \($0.rawValue)).")
        }
    }
}

extension X12GroupReport {
    /// For people: what is wrong with the group itself.
    var problems: [Problem] {
        faults.map {
            Problem(
                code: "x12-group",
                message: "Group \(header.controlNumber): \($0) (AK905 \($0.rawValue)).")
        }
    }
}

extension X12SetReport {
    /// For people: what is wrong with the set.
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
