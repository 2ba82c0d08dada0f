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
                code: $0 == .duplicateControlNumber ? "x12-repeat" : "x12-interchange",
                message: EnvelopeWording.interchange($0, header).sentence(
                    "Interchange \(header.controlNumber)", "TA105 \($0.rawValue)"))
        }
    }
}

extension X12GroupReport {
    /// For people: what is wrong with the group itself.
    var problems: [Problem] {
        faults.map {
            Problem(
                code: "x12-group",
                message: EnvelopeWording.group($0, header).sentence(
                    "Group \(header.controlNumber)", "AK905 \($0.rawValue)"))
        }
    }
}

extension X12SetReport {
    /// For people: what is wrong with the set.
    var problems: [Problem] {
        let own = faults.map {
            Problem(
                code: "x12-set",
                message: EnvelopeWording.set($0, self, group: nil).sentence(
                    "Set \(header.controlNumber)", "IK502 \($0.rawValue)"))
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

extension EnvelopeWording {
    /// `Interchange 000000101, ISA13: this control number came before. (TA105 025) Give each its own number.`
    fileprivate func sentence(_ whose: String, _ code: String) -> String {
        let place = element.map { "\(segment)\($0 < 10 ? "0" : "")\($0)" } ?? segment
        return "\(whose), \(place): \(message) (\(code)). \(advice)"
    }
}
