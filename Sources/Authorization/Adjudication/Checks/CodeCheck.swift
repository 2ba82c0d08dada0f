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
        let asked = context.units { $0.code == code && context.isOnSameDays(as: $0) }
        if let most = context.book.codes.edits[code], asked.map({ $0 > most }) ?? true {
            let wanted = asked.map(\.description) ?? "More than can be counted"
            return refer(
                "\(wanted) units of \(code.code) asked for; \(most) a day is the most that is plausible.",
                to: .staff,
                next: NextAction(.staff, "Check the units with the provider."),
                input: "\(wanted) units",
                at: context.subject.quantityPart,
                context, citation: Citation("Medically unlikely edits of the plan book"))
        }
        return pass(
            "The code is acceptable on the date of service.", input: input,
            at: context.subject.codePart,
            context)
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
