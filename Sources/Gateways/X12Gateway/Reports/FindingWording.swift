import X12

/// What is wrong in a set, for people: in words a biller uses, with what to do.
struct FindingWording {
    let finding: X12Finding
    let facts: X12ElementFacts?

    /// Codes told in advice; a longer list is cut.
    private static let codesMax = 12

    var message: String { finding.place == nil ? segmentMessage : elementMessage }
    var advice: String? { finding.place == nil ? segmentAdvice : elementAdvice }

    // MARK: Segments

    private var segmentMessage: String {
        switch finding.segmentFault {
        case .unrecognized where finding.segmentID == X12Finding.noSegmentID: finding.note
        case .unrecognized: "X12 has no such segment"
        case .unexpected: "not expected here"
        case .requiredMissing: "required and missing"
        case .notInSet: "not a segment of this transaction"
        case .outOfSequence: "comes too late: it belongs further up"
        case .trailingDelimiters: "separators after the last value"
        case .notUsed: "not used by the guide"
        default: finding.note
        }
    }

    private var segmentAdvice: String? {
        switch finding.segmentFault {
        case .unrecognized, .notInSet: "Take it out, or correct its name."
        case .unexpected:
            "Check its first element and what stands before it: a segment above may be missing."
        case .requiredMissing: "Add it."
        case .loopOverMaximum: "Take out what is too much, or send it in another set."
        case .overMaximum: "Take out what is too much."
        case .outOfSequence: "Move it to its place."
        case .trailingDelimiters: "Take out the separators at the end."
        case .notUsed: "Leave it out."
        default: nil
        }
    }

    // MARK: Elements

    private var elementMessage: String {
        guard finding.level <= 2 else { return finding.note }
        switch finding.elementFault {
        case .requiredMissing: return "required and missing"
        case .conditionalMissing: return "must be there because of \(others ?? "another element")"
        case .tooShort: return "too short" + (facts.map { ": at least \($0.min)" } ?? "")
        case .tooLong: return "too long" + (facts.map { ": at most \($0.max)" } ?? "")
        case .invalidCharacter where facts?.kind == .number: return "no number"
        case .invalidCharacter: return "characters that may not stand here"
        case .invalidDate: return "no such date"
        case .invalidTime: return "no such time"
        case .codeNotUsed, .invalidCode:
            let isList = facts.map { !$0.codes.isEmpty } ?? false
            return isList && !isAllowed ? "not a code that is allowed here" : finding.note
        default: return finding.note
        }
    }

    /// Whether a list has the value all the same: then something else is wrong with it.
    private var isAllowed: Bool {
        facts?.codes.contains { $0.code == finding.badData } ?? false
    }

    /// The neighbours that a note names by number, by name.
    private var others: String? {
        let numbers = finding.note.split { !$0.isNumber }.compactMap { Int($0) }
        guard let place = finding.place, !numbers.isEmpty else { return nil }
        let words = numbers.map { number -> String in
            let name =
                place.component == nil
                ? X12Names.standard.element(finding.segmentID, number)
                : X12Names.standard.element(
                    finding.segmentID, place.element, component: number)
            return name.map { "'\($0)'" } ?? "element \(number)"
        }
        return words.joined(separator: ", ")
    }

    private var elementAdvice: String? {
        switch finding.elementFault {
        case .requiredMissing: return codes ?? "Fill it in."
        case .conditionalMissing: return "Fill it in, or leave the others empty."
        case .tooManyElements, .tooManyComponents, .tooManyRepetitions:
            return "Leave out what is too much."
        case .compositeTrailingDelimiters: return "Take out the separators at the end."
        case .notUsed: return "Leave it empty."
        case .excluded: return "Send one of the two only."
        case .invalidDate: return "Write a date as 20260131, a period as 20260131-20260204."
        case .invalidTime: return "Write hours and minutes: 1430."
        case .invalidCharacter where facts?.kind == .number:
            return "Write digits, with a point before cents; no commas, no currency sign."
        case .invalidCharacter: return "Use letters, digits and plain signs; no line breaks."
        case .invalidCode, .codeNotUsed: return isAllowed ? nil : codes
        case .pattern where finding.level == 3: return "Check the amounts and their sum."
        case .pattern: return "Check for a slip of the keys."
        default: return nil
        }
    }

    private var codes: String? {
        guard let facts, !facts.codes.isEmpty else { return nil }
        let told = facts.codes.prefix(Self.codesMax).map { code, meaning in
            code + (meaning.map { " (\($0))" } ?? "")
        }
        let list = told.joined(separator: ", ")
        if told.count == 1 { return "Send \(list)." }
        let more = facts.codes.count - told.count
        return "Send one of \(list)" + (more > 0 ? " and \(more) more." : ".")
    }
}
