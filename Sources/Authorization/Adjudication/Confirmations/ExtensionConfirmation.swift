import Cases
import CodeSets
import Plans

/// How much is asked for beside what was granted? An extension that names no days may state what it adds, or all that there is
/// then: no machine grants both.
struct ExtensionConfirmation: Confirmation {
    let id = "request.extension"

    func objection(to terms: GrantTerms, _ context: LineContext) -> Objection? {
        guard let beside = context.facts.line(context.subject)?.beside, context.dates == nil else {
            return nil
        }
        return objection(
            "An extension that names no days asks for \(terms.quantity); \(beside) were granted before, and stay.",
            next: "Find out from the provider how much is asked for beside that.",
            input: "\(terms.quantity)", at: context.subject.quantityPart, context,
            citation: context.plan.document)
    }
}
