import Cases
import CodeSets
import Plans

/// Is one service asked for? One code is looked up; what a range means beside its first is for a person.
struct RangeConfirmation: Confirmation {
    let id = "code.range"

    func objection(to terms: GrantTerms, _ context: LineContext) -> Objection? {
        guard let range = context.rangeAsked else { return nil }
        return objection(
            range, next: "Find out from the provider which of them are meant.",
            input: terms.code.code,
            at: context.subject.codePart, context,
            citation: context.plan.document)
    }
}

extension LineContext {
    /// That a range of codes is asked for, in words; nil where one is. Codes of two systems span none: the guide's own sample
    /// goes from service type 3 to G0155.
    var rangeAsked: String? {
        guard let code = line?.code, let end = line?.codeEnd, end != code,
            end.system == code.system
        else { return nil }
        return "Not one service but those from \(code.code) to \(end.code) are asked for."
    }
}
