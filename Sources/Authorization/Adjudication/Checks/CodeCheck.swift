import Cases
import CodeSets
import Plans
import Primitives

/// Is the code one of its code set on the date of service, and are the units possible?
///
/// A code that does not exist goes back to the provider, who alone can say which one was meant.
struct CodeCheck: Check {
    let id = "code.valid"

    func run(_ context: LineContext) -> CheckOutcome {
        guard let code = context.code else {
            return askForCode("The request names no service.", input: nil, context)
        }
        let input = "\(code.system) \(code.code)"
        if let problem = code.shapeProblem {
            return askForCode("\(code.code) is no code: \(problem).", input: input, context)
        }
        switch context.book.codes.standing(of: code, on: context.serviceDate) {
        case .unknown:
            return askForCode(
                "\(code.code) is not a code of \(code.system).", input: input, context)
        case .outOfDate(let range):
            let until = range.end.map { "until \($0)" } ?? "later"
            return askForCode(
                "\(code.code) was valid from \(range.start) \(until), not on \(context.serviceDate).",
                input: input, context)
        case .known, .notListed:
            return unitsCheck(code, input: input, context)
        }
    }

    private func unitsCheck(
        _ code: ProcedureCode, input: String, _ context: LineContext
    ) -> CheckOutcome {
        if let most = context.book.codes.edits[code],
            let finding = implausible(code, most: most, context)
        {
            return refer(
                finding.text, to: .staff,
                next: NextAction(.staff, "Check the units with the provider."),
                input: finding.input,
                at: context.subject.quantityPart,
                context, citation: Citation("Medically unlikely edits of the plan book"))
        }
        return pass(
            "The code is acceptable on the date of service.", input: input,
            at: context.subject.codePart,
            context)
    }

    /// What is asked for beyond what is plausible; nil where it may be.
    ///
    /// An edit is of a day. How much of a period falls on one day a request does not say, so that of ten days ten times as much
    /// is looked at; the lines within a line's own days count with it, and those that reach over their ends in their days together.
    private func implausible(
        _ code: ProcedureCode, most: Decimal, _ context: LineContext
    ) -> (text: String, input: String)? {
        let own = context.days
        let within = context.units { other in
            other.code == code && own.covers(context.days(of: other))
        }
        if let finding = Self.beyond(most, within, own, code) { return finding }
        var together = own
        let overlapping = context.units { other in
            guard other.code == code, context.isOnSameDays(as: other) else { return false }
            together = together.joined(with: context.days(of: other))
            return true
        }
        return Self.beyond(most, overlapping, together, code)
    }

    private static func beyond(
        _ most: Decimal, _ asked: Decimal?, _ days: DateRange, _ code: ProcedureCode
    ) -> (text: String, input: String)? {
        // Without an end the period is no longer than a day, for all that is known.
        let count = days.end.map { max(days.start.days(until: $0) + 1, 1) } ?? 1
        // A product that does not fit is more than anybody asks for.
        guard let limit = most.multiplied(by: Decimal(count)), asked.map({ $0 > limit }) ?? true
        else { return nil }
        let wanted = asked.map(\.description) ?? "More than can be counted"
        let period = count == 1 ? "" : " for \(count) days"
        return (
            "\(wanted) units of \(code.code) asked for\(period); \(most) a day is the most that is plausible.",
            "\(wanted) units"
        )
    }

    private func askForCode(
        _ finding: String, input: String?, _ context: LineContext
    ) -> CheckOutcome {
        let ask = InformationAsk(
            id: id, question: "Which code is valid for this service on its date?")
        return refer(
            finding, to: .provider([ask]),
            next: NextAction(.provider, "Send an update of the request with a valid code."),
            input: input, at: context.subject.codePart, context,
            citation: Citation("Code sets in force on the date of service, 45 CFR 162.1000"))
    }
}

extension DateRange {
    fileprivate func covers(_ other: DateRange) -> Bool {
        guard let end else { return start <= other.start }
        return start <= other.start && other.end.map { $0 <= end } ?? false
    }

    /// From the first day of either to the last.
    fileprivate func joined(with other: DateRange) -> DateRange {
        var last: CivilDate?
        if let end, let otherEnd = other.end { last = max(end, otherEnd) }
        return DateRange(start: min(start, other.start), end: last)
    }
}
